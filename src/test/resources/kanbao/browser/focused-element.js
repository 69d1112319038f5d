// Returns the focused element and what is wrong with it, or {} after the last element of the page.
const focused = document.activeElement;
window.focusedElements ??= new Set();
// A date input has four tab stops: year, month, day and calendar.
const tabStops = focused.matches('input[type=date]') ? 4 : 1;
window.stopsAtElement = focused === window.previousElement ? window.stopsAtElement + 1 : 1;
window.previousElement = focused;
if (focused === document.body || window.stopsAtElement > tabStops
    || window.stopsAtElement === 1 && window.focusedElements.has(focused)) {
  return {};
}
window.focusedElements.add(focused);

const style = getComputedStyle(focused);
const channels = color => color.match(/[\d.]+/g).map(Number);
const luminance = color => channels(color).slice(0, 3).map(c => c / 255)
    .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0.05);
const contrast = (a, b) => Math.max(luminance(a), luminance(b)) / Math.min(luminance(a), luminance(b));
const background = element => {
  const color = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)';
  return channels(color)[3] === 0 ? background(element.parentElement) : color;
};

const findProblem = () => {
  const box = focused.getClientRects()[0];
  const top = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  if (!top) {
    return 'is not on the screen';
  }
  if (!focused.contains(top)) {
    return `is covered by ${top.outerHTML.slice(0, 120)}`;
  }
  if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) {
    return 'has no outline of 2 px or more';
  }
  const found = contrast(style.outlineColor, background(focused.parentElement));
  return found < 3 ? `has an outline with a contrast of ${found.toFixed(2)}, expected 3` : null;
};

const problem = findProblem();
return { html: focused.outerHTML.slice(0, 120), href: focused.getAttribute('href'), ...(problem && { problem }) };
