// Reloads the desk every three seconds. Unchanged elements stay in the document, so that a selection in them is kept.
{
  const INTERVAL = 3_000;
  const update = page => {
    document.getElementById('moment').textContent = page.getElementById('moment').textContent;
    const current = [...document.querySelectorAll('main > :not(header)')];
    const loaded = [...page.querySelectorAll('main > :not(header)')];
    if (current.length !== loaded.length) {
      document.querySelector('main').replaceChildren(document.querySelector('main > header'), ...loaded);
    } else {
      current.forEach((element, index) =>
        element.outerHTML !== loaded[index].outerHTML && element.replaceWith(loaded[index]));
    }
  };

  const load = async () => {
    const offline = document.getElementById('offline');
    try {
      const response = await fetch('desk');
      update(new DOMParser().parseFromString(await response.text(), 'text/html'));
      offline.hidden = response.ok;
    } catch {
      offline.hidden = false;
    }
    setTimeout(load, INTERVAL);
  };
  setTimeout(load, INTERVAL);
}
