// Suggests headlines, topics, authors, sections and specials while a reader types in a search field: a combobox with a list box (WAI-ARIA
// Authoring Practices). Loaded when a search field is first used. Keeps nothing of what was typed.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  .search-box { position: relative; }
  .suggestions { background: var(--background); border: 1px solid var(--muted); font-size: 1rem; inset: 100% 0 auto auto; list-style: none; margin: -1px 0 0; min-width: min(22rem, 100%); padding: 0; position: absolute; width: max-content; max-width: calc(100vw - 2 * var(--gutter)); z-index: 2; }
  .masthead .suggestions { width: 24rem; }
  main .suggestions { inset-inline: 0; width: auto; }
  .suggestions li { cursor: pointer; display: flex; gap: 1em; justify-content: space-between; line-height: 1.5; padding: .375rem .75rem; }
  .suggestions li > :last-child { color: var(--muted); flex: none; font-size: .875rem; }
  .suggestions [aria-selected=true] { box-shadow: inset 3px 0 var(--accent); background: var(--surface); color: var(--accent); }`);
document.adoptedStyleSheets.push(sheet);

document.querySelectorAll('input[data-suggest]').forEach((input, number) => {
  const list = document.createElement('ul');
  let links = [];
  let selected = -1;
  let request;
  let timer;
  list.id = `suggestions-${number}`;
  list.className = 'suggestions';
  list.role = 'listbox';
  list.hidden = true;
  input.closest('.search-box').append(list);
  input.role = 'combobox';
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);

  const select = index => {
    list.children[selected]?.setAttribute('aria-selected', false);
    selected = index;
    list.children[selected]?.setAttribute('aria-selected', true);
    list.children[selected]?.scrollIntoView({ block: 'nearest' });
    if (selected < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', list.children[selected].id);
  };

  const show = suggestions => {
    select(-1);
    links = suggestions.map(({ href }) => href);
    list.replaceChildren(...suggestions.map(({ text, kind, language }, index) => {
      const option = document.createElement('li');
      option.id = `${list.id}-${index}`;
      option.role = 'option';
      option.setAttribute('aria-selected', false);
      option.append(...[text, kind].map(part => Object.assign(document.createElement('span'), { textContent: part })));
      option.firstChild.lang = language;
      return option;
    }));
    list.hidden = !links.length;
    input.setAttribute('aria-expanded', !list.hidden);
  };

  const update = () => {
    clearTimeout(timer);
    request?.abort();
    const typed = input.value.trim();
    if (!typed) return show([]);
    timer = setTimeout(async () => {
      request = new AbortController();
      try {
        const response = await fetch(`${input.form.action}/suggestions?q=${encodeURIComponent(typed)}`, request);
        const { label, suggestions } = response.ok ? await response.json() : { suggestions: [] };
        list.ariaLabel = label;
        if (document.activeElement === input) show(suggestions);
      } catch { /* A newer request, or no network: the search itself works without suggestions. */ }
    }, 100);
  };

  // Not while an input method composes: its keys and its list come first.
  input.addEventListener('input', event => event.isComposing || update());
  input.addEventListener('compositionend', update);
  input.addEventListener('blur', () => {
    clearTimeout(timer);
    show([]);
  });
  input.addEventListener('keydown', event => {
    if (list.hidden || event.isComposing) return;
    const step = (event.key === 'ArrowDown') - (event.key === 'ArrowUp');
    if (step) select((selected + 1 + step + links.length + 1) % (links.length + 1) - 1);
    else if (event.key === 'Escape') show([]);
    else if (event.key === 'Enter' && selected >= 0) location.assign(links[selected]);
    else return;
    event.preventDefault();
  });
  list.addEventListener('pointerdown', event => event.preventDefault());
  list.addEventListener('click', ({ target }) => location.assign(links[[...list.children].indexOf(target.closest('li'))]));
  show([]);
  if (document.activeElement === input && input.value !== input.defaultValue) update();
});
