// Keys for people who work here all day. Every page works without this file.
(() => {
  const typing = (node) => node.closest('input,select,textarea,[contenteditable]');
  const search = () => document.querySelector('.find input');
  const lines = () => [...document.querySelectorAll('a.line')];
  const step = (by) => {
    const all = lines();
    const at = all.indexOf(document.activeElement);
    all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + by))]?.focus();
  };
  const keys = {
    '/': () => search()?.focus(),
    j: () => step(1),
    k: () => step(-1),
    '?': () => document.getElementById('keys')?.togglePopover(),
  };
  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
  document.addEventListener('focusin', ({ target }) => target.matches('input.given') && target.select());
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && event.target === search()) search().blur();
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
})();
