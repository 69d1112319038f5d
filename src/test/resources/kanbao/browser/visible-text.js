const [selector] = arguments;
return [...document.querySelectorAll(selector)].filter(element => element.checkVisibility())
    .map(element => element.innerText);
