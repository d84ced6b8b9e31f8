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
  // A list is narrowed while one types; without this the form beside it asks the house.
  const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  for (const input of document.querySelectorAll('[data-narrows]')) {
    const all = [...document.querySelectorAll(input.dataset.narrows)].map((line) => [line, plain(line.textContent)]);
    input.addEventListener('input', () => {
      const words = plain(input.value).trim().split(/\s+/);
      for (const [line, text] of all) line.hidden = !words.every((word) => text.includes(word));
    });
  }
  // Passkeys, where the browser has them.
  const passkeys = window.PublicKeyCredential?.parseRequestOptionsFromJSON && navigator.credentials;
  const asked = async (options) => {
    const read = (kind) => PublicKeyCredential[`parse${kind}OptionsFromJSON`](options);
    return options.user
      ? passkeys.create({ publicKey: read('Creation') })
      : passkeys.get({ publicKey: read('Request') });
  };
  for (const offer of passkeys ? document.querySelectorAll('[data-passkey]') : []) {
    const failed = offer.querySelector('[role=alert]');
    const form = offer.closest('form');
    offer.hidden = false;
    offer.querySelector('button').addEventListener('click', async () => {
      if (offer === form && !form.reportValidity()) return;
      failed.hidden = true;
      try {
        const answer = await fetch(offer.dataset.passkey, { method: 'POST' });
        const told = answer.headers.get('Content-Type')?.includes('json');
        if (!told && offer === form) return location.reload(); // to the page that asks for a fresh proof
        if (!told) throw new Error(answer.status);
        offer.querySelector('[name$=passkey]').value = JSON.stringify(await asked(await answer.json()));
        form.submit();
      } catch {
        failed.hidden = false;
      }
    });
  }
  // Who it may be, while a name is typed: it goes in the body, and only that, and what comes late is not shown.
  for (const told of document.querySelectorAll('[data-alike]')) {
    const form = told.closest('form');
    const person = /^(given|family|order|kind|speaks|year|month|day|contact|by|reach)/;
    let wait, shown, turn = 0;
    form.addEventListener('input', ({ target }) => {
      if (!person.test(target.name)) return;
      clearTimeout(wait);
      wait = setTimeout(async () => {
        const mine = ++turn;
        const typed = [...new FormData(form)].filter(([name, value]) => person.test(name) && value);
        const answer = await fetch(told.dataset.alike, { method: 'POST', body: new URLSearchParams(typed) }).catch(() => 0);
        const html = answer.ok && !answer.redirected && (await answer.text()).trim();
        if (mine !== turn || typeof html !== 'string' || html === shown) return;
        told.replaceChildren(...new DOMParser().parseFromString((shown = html), 'text/html').body.childNodes);
      }, 600);
    });
  }
  // What is asked before it is sent is asked while the files are still in the form; without this the house asks afterwards.
  for (const form of document.querySelectorAll('[data-doubt]')) {
    const place = form.querySelector('.doubt');
    let asked;
    form.addEventListener('submit', async (event) => {
      const by = event.submitter;
      if (asked || by?.hasAttribute('formaction')) return;
      event.preventDefault();
      const typed = [...new FormData(form, by)].filter(([, value]) => typeof value === 'string');
      const answer = await fetch(form.dataset.doubt, { method: 'POST', body: new URLSearchParams(typed) }).catch(() => 0);
      const html = answer.ok && !answer.redirected && (await answer.text()).trim();
      if (html) {
        place.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
        place.querySelector('[role=alert]')?.focus();
      } else {
        asked = true;
        form.requestSubmit(by);
        asked = false;
      }
    });
  }
  document.addEventListener('focusin', ({ target }) => target.matches('input.given') && target.select());
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && event.target === search()) search().blur();
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
})();
