// The picture for readers without JavaScript says nothing.
return [document.body.innerText, ...[...document.links].map(link => link.href),
    ...[...document.images].filter(image => !image.closest('noscript')).map(image => `${image.src}: ${image.naturalWidth} × ${image.naturalHeight}`)];
