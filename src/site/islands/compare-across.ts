/** Two levels of different ladders: their pages' own content, fetched and put side by side. */
export function startCompareAcross(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('[data-compare-across]');
  const result = page.querySelector<HTMLElement>('[data-compare-result]');
  if (!form || !result) return;
  form.hidden = false;
  const selects = [...form.querySelectorAll('select')];
  const chosen = new URLSearchParams(location.search);
  for (const select of selects) {
    const wanted = chosen.get(select.name);
    if (wanted !== null && [...select.options].some((option) => option.value === wanted)) select.value = wanted;
  }
  const update = async () => {
    const addresses = selects.map((select) => select.value);
    if (addresses.some((address) => address === '')) return;
    history.replaceState(null, '', `?${new URLSearchParams(selects.map((select) => [select.name, select.value]))}`);
    result.textContent = 'Loading both levels …';
    try {
      result.replaceChildren(...(await Promise.all(addresses.map((address) => loadLevel(page, address)))));
    } catch {
      result.textContent = 'One of the levels could not be loaded. Try again when you are online.';
    }
  };
  form.addEventListener('change', () => void update());
  void update();
}

async function loadLevel(page: Document, address: string): Promise<HTMLElement> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  const other = new DOMParser().parseFromString(await response.text(), 'text/html');
  const article = page.createElement('article');
  const ladder = other.querySelector('.masthead-ladder')?.textContent ?? '';
  const heading = page.createElement('p');
  heading.className = 'eyebrow';
  heading.textContent = ladder;
  article.append(heading);
  for (const child of [...(other.querySelector('main')?.children ?? [])]) {
    for (const named of [child, ...child.querySelectorAll('[id]')]) named.removeAttribute('id');
    for (const labelled of [child, ...child.querySelectorAll('[aria-labelledby]')])
      labelled.removeAttribute('aria-labelledby');
    article.append(page.importNode(child, true));
  }
  const [title] = article.getElementsByTagName('h1');
  if (title) {
    const lower = page.createElement('h2');
    lower.append(...title.childNodes);
    title.replaceWith(lower);
  }
  return article;
}
