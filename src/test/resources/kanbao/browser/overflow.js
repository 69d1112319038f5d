const [width] = arguments;
const page = document.scrollingElement.scrollWidth;
if (page <= width) {
  return [];
}
return [`the page is ${page} px wide`, ...[...document.body.querySelectorAll('*')]
    .filter(element => element.getBoundingClientRect().right > width)
    .map(element => `${Math.round(element.getBoundingClientRect().right)} px: ${element.outerHTML.slice(0, 120)}`)];
