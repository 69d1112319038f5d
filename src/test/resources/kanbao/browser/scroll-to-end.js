// Scrolls to the end and back to the top, and waits until all visible pictures and fonts are loaded.
const done = arguments[arguments.length - 1];
const frame = () => new Promise(requestAnimationFrame);
const loaded = image => image.complete || !image.checkVisibility() || new Promise(resolve => { image.onload = image.onerror = resolve; });
const scroll = async () => {
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
    scrollTo({ top, behavior: 'instant' });
    await frame();
  }
  await Promise.all([...document.images].map(loaded));
  await document.fonts.ready;
  scrollTo({ top: 0, behavior: 'instant' });
  await frame();
  await frame();
};
scroll().then(done);
