// Shows the state of the paper anew every few seconds; what has not changed stays as it is, with what is selected in it.
{
  const EVERY = 3_000;
  const fill = page => {
    document.getElementById('moment').textContent = page.getElementById('moment').textContent;
    const parts = [...document.querySelectorAll('main > :not(header)')];
    const fresh = [...page.querySelectorAll('main > :not(header)')];
    if (parts.length !== fresh.length) {
      document.querySelector('main').replaceChildren(document.querySelector('main > header'), ...fresh);
    } else {
      parts.forEach((part, at) => part.outerHTML !== fresh[at].outerHTML && part.replaceWith(fresh[at]));
    }
  };

  const look = async () => {
    const silent = document.getElementById('silent');
    try {
      const answer = await fetch('desk');
      fill(new DOMParser().parseFromString(await answer.text(), 'text/html'));
      silent.hidden = answer.ok;
    } catch {
      silent.hidden = false;
    }
    setTimeout(look, EVERY);
  };
  setTimeout(look, EVERY);
}
