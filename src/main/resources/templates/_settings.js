// The reader's text size and colours. Runs on every page before its first paint, so that they apply without a flash.
// They are kept on the device and never leave it.
{
  const { dataset } = document.documentElement;
  const inputs = () => document.querySelectorAll('#settings input');

  const apply = () => {
    for (const name of ['size', 'theme']) {
      // If the browser keeps no data, every use of its storage throws.
      try { dataset[name] = localStorage.getItem(name) ?? ''; } catch { dataset[name] ??= ''; }
    }
    document.querySelectorAll('[name=theme-color]').forEach((meta, index) => {
      const scheme = ['light', 'dark'][index];
      meta.media = dataset.theme ? (dataset.theme === scheme ? 'all' : 'not all') : `(prefers-color-scheme: ${scheme})`;
    });
    inputs().forEach(input => { input.checked = input.value === dataset[input.name]; });
  };

  const choose = ({ target }) => {
    dataset[target.name] = target.value;
    try { localStorage.setItem(target.name, target.value); } catch { /* applies until the reader leaves the page */ }
    apply();
  };

  apply();
  addEventListener('DOMContentLoaded', () => {
    apply();
    inputs().forEach(input => { input.onchange = choose; });
  });
  // What a search field suggests is loaded when a reader first uses one.
  addEventListener('focusin', ({ target }) => target.dataset.suggest && import(target.dataset.suggest));
  // After a change in another tab, and when the browser shows an earlier page again.
  addEventListener('storage', apply);
  addEventListener('pageshow', apply);
}
