// Shows the pictures of an article in the dialog: the arrow keys and buttons show the neighbours; Escape, the cross and a click
// beside the picture close it.
const viewer = document.querySelector('.viewer');
const links = [...document.querySelectorAll('a.zoom')];
const [previous, next, close] = viewer.querySelectorAll('button');
let shown;

export const show = link => {
  shown = links.indexOf(link);
  const { href } = link;
  const small = link.querySelector('img');
  const [width, height] = ['width', 'height'].map(side => small.getAttribute(side));
  const largest = Math.min(width, /-(\d+)\.webp$/.exec(href)?.[1] ?? width);
  const picture = new Image(largest, largest * height / width);
  const caption = link.closest('figure')?.querySelector('figcaption')?.cloneNode(true);
  picture.alt = small.alt;
  picture.src = href;
  viewer.firstElementChild.replaceChildren(picture, caption ?? '');
  viewer.firstElementChild.classList.toggle('strip', height > 2 * width);
  viewer.scrollTop = 0;
};

const step = steps => show(links.at((shown + steps) % links.length));

previous.hidden = next.hidden = links.length < 2;
previous.onclick = () => step(-1);
next.onclick = () => step(1);
close.onclick = () => viewer.close();
viewer.onclick = event => event.target.closest('button, img, figcaption') ?? viewer.close();
viewer.onkeydown = ({ key }) => {
  const steps = (key === 'ArrowRight') - (key === 'ArrowLeft');
  if (steps) step(steps);
};
