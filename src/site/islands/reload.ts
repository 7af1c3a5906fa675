/** While a folder is served: reloads the page when a ladder was saved, and stays where the reader was. */
const key = 'rungs-reload-scroll';
const base = document.body.dataset['base'] ?? '/';

const kept = sessionStorage.getItem(key);
if (kept !== null) {
  sessionStorage.removeItem(key);
  scrollTo(0, Number(kept));
}

new EventSource(`${base}changes`).addEventListener('change', () => {
  sessionStorage.setItem(key, String(scrollY));
  location.reload();
});
