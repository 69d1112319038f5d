// Counts a read once the page is seen: not while it is loaded ahead, and not in a tab that nobody has opened yet.
// From then on asks twice a minute, while the page is seen, whether the article has changed.
{
  const { reads, version, shown } = document.currentScript.dataset;
  const moments = ['prerenderingchange', 'visibilitychange'];
  const pause = () => new Promise(resolve => setTimeout(resolve, 25_000));

  const seen = () => new Promise(resolve => {
    const look = () => {
      if (!document.prerendering && document.visibilityState === 'visible') {
        moments.forEach(moment => document.removeEventListener(moment, look));
        resolve();
      }
    };
    moments.forEach(moment => document.addEventListener(moment, look));
    look();
  });

  seen().then(async () => {
    const offer = document.querySelector('.changed button');
    offer.onclick = () => location.reload();
    fetch(reads, { method: 'POST', keepalive: true }).catch(() => {});
    while (offer.hidden) {
      await pause();
      await seen();
      await fetch(version, { cache: 'no-cache' })
        .then(async answer => { offer.hidden = answer.status > 499 || await answer.text() === shown; })
        .catch(() => {});
    }
  });
}
