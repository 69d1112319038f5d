// For the first element that matches the selector, in each of the widths: the text before and after every line end, with “|” between.
const [selector, widths] = arguments;
const element = document.querySelector(selector);
const range = document.createRange();
const ends = [];
for (const width of widths) {
  element.style.width = width + 'px';
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '', lastTop = null;
  const at = [];
  while (walker.nextNode()) {
    const { data } = walker.currentNode;
    for (let index = 0; index < data.length; index++) {
      range.setStart(walker.currentNode, index);
      range.setEnd(walker.currentNode, index + 1);
      const box = [...range.getClientRects()].at(-1);
      if (box?.width > 0 && data[index] !== ' ') {
        if (lastTop !== null && box.top > lastTop + box.height / 2) {
          at.push(text.length);
        }
        lastTop = box.top;
      }
      text += data[index];
    }
  }
  at.forEach(end => ends.push(text.slice(0, end) + '|' + text.slice(end)));
}
element.style.width = '';
return ends;
