// Where the keyboard is, and what is wrong there.
const stop = document.activeElement;
window.reached ??= new Set();
// A date has a place for the year, the month, the day and the calendar, all within one element.
const places = stop.matches('input[type=date]') ? 4 : 1;
window.held = stop === window.holding ? window.held + 1 : 1;
window.holding = stop;
if (stop === document.body || window.held > places || window.held === 1 && window.reached.has(stop)) {
  return {};
}
window.reached.add(stop);

const style = getComputedStyle(stop);
const channels = colour => colour.match(/[\d.]+/g).map(Number);
const light = colour => channels(colour).slice(0, 3).map(c => c / 255)
    .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0.05);
const contrast = (a, b) => Math.max(light(a), light(b)) / Math.min(light(a), light(b));
const ground = element => {
  const colour = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)';
  return channels(colour)[3] === 0 ? ground(element.parentElement) : colour;
};

const problem = () => {
  const box = stop.getClientRects()[0];
  const top = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  if (!top) {
    return 'is not on the screen';
  }
  if (!stop.contains(top)) {
    return `is covered by ${top.outerHTML.slice(0, 120)}`;
  }
  if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) {
    return 'has no outline of 2 px or more';
  }
  const found = contrast(style.outlineColor, ground(stop.parentElement));
  return found < 3 ? `has an outline with a contrast of ${found.toFixed(2)}, expected 3` : null;
};

const wrong = problem();
return { what: stop.outerHTML.slice(0, 120), href: stop.getAttribute('href'), ...(wrong && { problem: wrong }) };
