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
