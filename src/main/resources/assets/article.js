// Counts a page view when the page becomes visible: not while it is prerendered, and not in a background tab.
// From then on, while the page is visible, checks every 25 seconds whether the article has changed.
{
  const { views, latest, version } = document.currentScript.dataset;
  const events = ['prerenderingchange', 'visibilitychange'];
  const pause = () => new Promise(resolve => setTimeout(resolve, 25_000));

  const visible = () => new Promise(resolve => {
    const check = () => {
      if (!document.prerendering && document.visibilityState === 'visible') {
        events.forEach(event => document.removeEventListener(event, check));
        resolve();
      }
    };
    events.forEach(event => document.addEventListener(event, check));
    check();
  });

  visible().then(async () => {
    const button = document.querySelector('.update-notice button');
    button.onclick = () => location.reload();
    fetch(views, { method: 'POST', keepalive: true }).catch(() => {});
    while (button.hidden) {
      await pause();
      await visible();
      await fetch(latest, { cache: 'no-cache' })
        .then(async response => { button.hidden = response.status > 499 || await response.text() === version; })
        .catch(() => {});
    }
  });
}

// Opens pictures in place: the arrow keys and buttons show the neighbours; Escape, the cross and a click beside the picture close.
{
  const viewer = document.querySelector('.viewer');
  const links = [...document.querySelectorAll('a.zoom')];
  let shown;

  const show = position => {
    shown = (position + links.length) % links.length;
    const { href } = links[shown];
    const small = links[shown].querySelector('img');
    const [width, height] = ['width', 'height'].map(side => small.getAttribute(side));
    const largest = Math.min(width, /-(\d+)\.webp$/.exec(href)?.[1] ?? width);
    const picture = new Image(largest, largest * height / width);
    const caption = links[shown].closest('figure')?.querySelector('figcaption')?.cloneNode(true);
    picture.alt = small.alt;
    picture.src = href;
    viewer.firstElementChild.replaceChildren(picture, caption ?? '');
    viewer.firstElementChild.classList.toggle('strip', height > 2 * width);
    viewer.scrollTop = 0;
  };

  if (viewer?.showModal) {
    const [previous, next, close] = viewer.querySelectorAll('button');
    previous.hidden = next.hidden = links.length < 2;
    previous.onclick = () => show(shown - 1);
    next.onclick = () => show(shown + 1);
    close.onclick = () => viewer.close();
    viewer.onclick = event => event.target.closest('button, img, figcaption') ?? viewer.close();
    viewer.onkeydown = ({ key }) => {
      const step = (key === 'ArrowRight') - (key === 'ArrowLeft');
      if (step) show(shown + step);
    };
    links.forEach((link, position) => link.addEventListener('click', event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      viewer.showModal();
      show(position);
    }));
  }
}
