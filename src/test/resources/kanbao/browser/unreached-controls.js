// The links and controls that the focus never reached, by the elements that focused-element.js recorded.
return [...document.links, ...document.querySelectorAll('input, select, button')]
    .filter(element => element.checkVisibility() && !window.focusedElements.has(element))
    .map(element => element.outerHTML.slice(0, 120));
