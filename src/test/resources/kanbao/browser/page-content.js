// The text, links and visible pictures of the page, without buttons that need script, and without the counting picture for
// readers without it.
document.querySelectorAll('.settings-button, .sharing button, .code button').forEach(button => button.remove());
return [document.body.innerText, ...[...document.links].map(link => link.href),
    ...[...document.images].filter(image => image.checkVisibility() && !image.closest('noscript')).map(image => `${image.src}: ${image.naturalWidth} × ${image.naturalHeight}`)];
