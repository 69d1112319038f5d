return [document.body.innerText, ...[...document.links].map(link => link.href),
    ...[...document.images].map(image => `${image.src}: ${image.naturalWidth} × ${image.naturalHeight}`)];
