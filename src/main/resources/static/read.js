// Offers to read a page aloud where the device itself has a voice for its language; one that would send the words
// elsewhere is not used.
(() => {
  const place = document.getElementById('listen');
  if (!place || !('speechSynthesis' in window)) return;
  const button = place.querySelector('button');
  const language = button.dataset.language;
  const say = button.textContent;
  const voice = () => speechSynthesis.getVoices()
    .find(each => each.localService && each.lang.toLowerCase().split(/[-_]/)[0] === language);
  const offer = () => { place.hidden = !voice(); };
  const quiet = () => { speechSynthesis.cancel(); button.textContent = say; };
  const read = () => {
    const parts = [...document.querySelectorAll('main h1, main p, main li, main dt, main dd')]
      .filter(each => each.closest('[lang]').lang === language && !each.closest('details:not([open]), .back, small'));
    parts.forEach((part, n) => {
      const words = new SpeechSynthesisUtterance(part.textContent);
      words.voice = voice();
      words.lang = words.voice.lang;
      if (n === parts.length - 1) words.onend = quiet;
      speechSynthesis.speak(words);
    });
    button.textContent = button.dataset.stop;
  };
  offer();
  speechSynthesis.addEventListener('voiceschanged', offer);
  button.addEventListener('click', () => speechSynthesis.speaking ? quiet() : read());
  addEventListener('pagehide', quiet);
})();
