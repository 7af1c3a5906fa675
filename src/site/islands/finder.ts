import { type FoundEntry, findEntries, type IndexEntry } from './find-entries.ts';

/** Finding anything in the ladder from any of its pages: `/` focuses, arrows walk the answers, Escape closes. */
export function startFinder(page: Document): void {
  const finder = page.querySelector<HTMLElement>('.finder');
  const input = page.querySelector<HTMLInputElement>('#find');
  const found = page.querySelector<HTMLElement>('#found');
  const address = page.body.dataset['search'];
  if (!finder || !input || !found || address === undefined) return;
  finder.hidden = false;
  const index = loadOnce(address);

  const close = () => found.replaceChildren();
  const update = async () => {
    const words = input.value.trim();
    if (words === '') return close();
    try {
      const entries = findEntries(await index(), words);
      if (words === input.value.trim())
        found.replaceChildren(entries.length === 0 ? nothing(page, words) : list(page, entries));
    } catch {
      found.replaceChildren(message(page, 'The index could not be loaded. Try again when you are online.'));
    }
  };
  input.addEventListener('focus', () => void index().catch(() => undefined));
  input.addEventListener('input', () => void update());
  page.addEventListener('keydown', (event) => {
    if (event.key === '/' && !isTyping(event.target)) {
      event.preventDefault();
      input.focus();
      input.select();
    }
    if (!finder.contains(page.activeElement)) return;
    if (event.key === 'Escape') {
      close();
      input.focus();
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      walk(page, found, input, event.key === 'ArrowDown' ? 1 : -1);
    }
  });
  page.addEventListener('click', (event) => {
    if (!finder.contains(event.target as Node)) close();
  });
}

function loadOnce(address: string): () => Promise<readonly IndexEntry[]> {
  let loading: Promise<readonly IndexEntry[]> | null = null;
  return () => {
    loading ??= fetch(address).then((response) => {
      if (!response.ok) throw new Error(`${response.status}`);
      return response.json() as Promise<readonly IndexEntry[]>;
    });
    loading.catch(() => {
      loading = null;
    });
    return loading;
  };
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function walk(page: Document, found: HTMLElement, input: HTMLElement, step: 1 | -1): void {
  const links = [...found.querySelectorAll<HTMLElement>('a')];
  const at = links.indexOf(page.activeElement as HTMLElement);
  const next = links[at + step];
  if (next) next.focus();
  else if (step === -1) input.focus();
}

function list(page: Document, entries: readonly FoundEntry[]): HTMLElement {
  const ol = page.createElement('ol');
  for (const { entry, excerpt } of entries) {
    const item = page.createElement('li');
    const link = page.createElement('a');
    link.href = entry.address;
    const title = page.createElement('strong');
    title.textContent = entry.title;
    const kind = page.createElement('small');
    kind.textContent = ` ${entry.kind}`;
    const text = page.createElement('span');
    for (const piece of excerpt) {
      const node = piece.isHit ? page.createElement('mark') : page.createElement('span');
      node.textContent = piece.text;
      text.append(node);
    }
    link.append(title, kind, page.createElement('br'), text);
    item.append(link);
    ol.append(item);
  }
  return ol;
}

function nothing(page: Document, words: string): HTMLElement {
  return message(page, `Nothing in this ladder says “${words}”.`);
}

function message(page: Document, text: string): HTMLElement {
  const paragraph = page.createElement('p');
  paragraph.textContent = text;
  return paragraph;
}
