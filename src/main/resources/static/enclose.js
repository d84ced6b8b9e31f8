// Shows by name and size which files were chosen, and lets each be taken out again; what is chosen later is added. Without
// this file the browser's own field does the same, for one choice.
(() => {
  const language = document.documentElement.lang;
  const size = (bytes) => new Intl.NumberFormat(language, {
    style: 'unit', unit: bytes < 1e6 ? 'kilobyte' : 'megabyte', maximumFractionDigits: bytes < 1e6 ? 0 : 1,
  }).format(bytes / (bytes < 1e6 ? 1e3 : 1e6));
  const made = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });
  for (const input of document.querySelectorAll('.enclose:not(.told) input')) {
    const { most, megabytes, remove, large } = input.dataset;
    const fits = (file) => file.size <= megabytes << 20;
    const list = document.createElement('ul');
    list.ariaLive = 'polite';
    input.after(list);
    input.parentNode.classList.add('told');
    let chosen = [];
    const show = () => {
      const sent = new DataTransfer();
      chosen.filter(fits).forEach((file) => sent.items.add(file));
      input.files = sent.files;
      list.replaceChildren(...chosen.map((file) => {
        const line = made('li', '');
        const out = made('button', '×');
        out.type = 'button';
        out.className = 'quiet';
        out.ariaLabel = remove.replace('#', () => file.name);
        out.addEventListener('click', () => {
          chosen = chosen.filter((each) => each !== file);
          show();
          input.focus();
        });
        line.append(made('bdi', file.name), made('span', fits(file) ? size(file.size) : large), out);
        return line;
      }));
    };
    const take = () => {
      chosen = [...chosen, ...input.files].slice(0, most);
      show();
    };
    input.addEventListener('change', take);
    if (input.files.length) take();
  }
})();
