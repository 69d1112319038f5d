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

// Opens pictures in place. The script that shows them is loaded when the reader opens the first one.
{
  const viewer = document.querySelector('.viewer');
  if (viewer?.showModal) addEventListener('click', event => {
    const link = event.target.closest('a.zoom');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    viewer.showModal();
    import(viewer.dataset.script).then(({ show }) => show(link)).catch(() => location.assign(link.href));
  });
}

// Marks the heading that is being read in the list of headings.
{
  const links = [...document.querySelectorAll('.contents a')];
  const headings = links.map(link => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const mark = () => {
    const current = headings.findLast(heading => heading.getBoundingClientRect().top < innerHeight / 3);
    links.forEach((link, index) => {
      if (headings[index] === current) {
        const list = link.closest('.contents');
        link.setAttribute('aria-current', 'true');
        list.scrollTop = link.offsetTop - list.clientHeight / 2;
      } else {
        link.removeAttribute('aria-current');
      }
    });
  };
  // A heading counts from the upper third of the window upwards, however far it is scrolled away.
  const observer = new IntersectionObserver(mark, { rootMargin: '9999999px 0px -66%' });
  headings.forEach(heading => observer.observe(heading));
}

// Copies the address, or passes it to the system.
document.querySelectorAll('.sharing').forEach(sharing => {
  const [copy, share] = sharing.querySelectorAll('button');
  const { href } = document.querySelector('[rel=canonical]');
  copy.hidden = false;
  copy.onclick = async () => {
    try {
      await navigator.clipboard.writeText(href);
      copy.textContent = copy.dataset.done;
    } catch {
      prompt(copy.textContent, href);
    }
  };
  share.hidden = !navigator.share;
  share.onclick = () => navigator.share({ title: document.title, url: href }).catch(() => {});
});

// Copies code; if the browser does not allow it, selects it.
document.querySelectorAll('[data-copy]').forEach(code => {
  const box = document.createElement('div');
  const button = document.createElement('button');
  box.className = 'code';
  button.textContent = code.dataset.copy;
  button.onclick = async () => {
    try {
      await navigator.clipboard.writeText(code.textContent.trimEnd());
      button.textContent = document.querySelector('.copy').dataset.done;
    } catch {
      getSelection().selectAllChildren(code);
    }
  };
  code.replaceWith(box);
  box.append(code, button);
});

// Keeps where the reader was in the last 50 long articles, on the device: the number of the first paragraph in the window, and
// the part of it that is above the window. A place in the address and the browser's own memory come first.
if (document.querySelector('.sharing [href="#top"]')) {
  const paragraphs = [...document.querySelectorAll('.body > *')];
  const load = () => { try { return JSON.parse(localStorage.getItem('positions')) ?? {}; } catch { return {}; } };

  const save = () => {
    const positions = load();
    const boxes = paragraphs.map(paragraph => paragraph.getBoundingClientRect());
    const first = boxes.findIndex(box => box.bottom > 0);
    delete positions[location.pathname];
    if (boxes[0].top < 0 && boxes.at(-1).bottom > innerHeight) {
      positions[location.pathname] = first + Math.max(-boxes[first].top / boxes[first].height, 0);
    }
    try {
      localStorage.setItem('positions', JSON.stringify(Object.fromEntries(Object.entries(positions).slice(-50))));
    } catch { /* The browser keeps no data. */ }
  };

  const [navigation] = performance.getEntriesByType('navigation');
  const position = load()[location.pathname];
  if (position && !location.hash && !['reload', 'back_forward'].includes(navigation?.type)) {
    // Before the first paint, when the style sheet applies.
    requestAnimationFrame(() => {
      const box = paragraphs[Math.floor(position)]?.getBoundingClientRect();
      if (box && !scrollY) scrollTo({ top: box.top + box.height * (position % 1), behavior: 'instant' });
    });
  }
  addEventListener('pagehide', save);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && save());
}
