// Counts a read once the page is seen: not while it is loaded ahead, and not in a tab that nobody has opened yet.
{
  const { reads } = document.currentScript.dataset;
  const moments = ['prerenderingchange', 'visibilitychange'];
  const look = () => {
    if (!document.prerendering && document.visibilityState === 'visible') {
      moments.forEach(moment => document.removeEventListener(moment, look));
      fetch(reads, { method: 'POST', keepalive: true }).catch(() => {});
    }
  };
  moments.forEach(moment => document.addEventListener(moment, look));
  look();
}
