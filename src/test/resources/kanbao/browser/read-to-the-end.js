// Scrolls from the top to the end and back, until every picture is there.
const done = arguments[arguments.length - 1];
const frame = () => new Promise(requestAnimationFrame);
const loaded = image => image.complete || new Promise(ready => { image.onload = image.onerror = ready; });
const read = async () => {
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
read().then(done);
