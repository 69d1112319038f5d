return [...document.links].filter(link => link.checkVisibility() && !window.reached.has(link))
    .map(link => link.outerHTML.slice(0, 120));
