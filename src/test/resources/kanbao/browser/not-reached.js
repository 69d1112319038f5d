return [...document.links, ...document.querySelectorAll('input, select, button')]
    .filter(element => element.checkVisibility() && !window.reached.has(element))
    .map(element => element.outerHTML.slice(0, 120));
