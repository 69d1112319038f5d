// The text, links and pictures of the page, without the counting picture for readers without JavaScript.
return [document.body.innerText, ...[...document.links].map(link => link.href),
    ...[...document.images].filter(image => !image.closest('noscript')).map(image => `${image.src}: ${image.naturalWidth} × ${image.naturalHeight}`)];
