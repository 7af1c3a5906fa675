/** Columns, changes and words of a matrix. Everything is in the page already; this only hides and marks. */
export function startMatrix(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('[data-matrix-controls]')) {
    const table = form.parentElement?.querySelector<HTMLTableElement>('[data-matrix]');
    if (!table) continue;
    form.hidden = false;
    chooseOneOnPhone(form);
    const apply = () => applyChoices(page, form, table);
    form.addEventListener('input', apply);
    form.addEventListener('submit', (event) => event.preventDefault());
    apply();
    // Until here a phone's stylesheet showed the first level alone, so that nothing moves when the script arrives.
    table.dataset['chosen'] = '';
  }
}

/** On a phone one level at a time: the first stays ticked, the others are a touch away. */
function chooseOneOnPhone(form: HTMLFormElement): void {
  if (!matchMedia('(max-width: 44rem)').matches) return;
  for (const box of levelBoxes(form)) {
    box.type = 'radio';
    box.checked = false;
  }
  const [first] = levelBoxes(form);
  if (first) first.checked = true;
  const legend = form.querySelector('legend');
  if (legend) legend.textContent = 'Level';
}

function levelBoxes(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>('[name="level"]')];
}

function applyChoices(page: Document, form: HTMLFormElement, table: HTMLTableElement): void {
  const shown = new Set(
    levelBoxes(form)
      .filter((box) => box.checked)
      .map((box) => box.value),
  );
  const onlyChanges = form.querySelector<HTMLInputElement>('[name="changes"]')?.checked === true;
  const word = form.querySelector<HTMLInputElement>('[name="word"]')?.value.trim().toLowerCase() ?? '';
  for (const cell of table.querySelectorAll<HTMLElement>('[data-level]'))
    cell.hidden = !shown.has(cell.dataset['level'] ?? '');
  let rows = 0;
  for (const row of table.querySelectorAll<HTMLElement>('tr[data-competency]')) {
    const cells = [...row.querySelectorAll<HTMLElement>('td')].filter((cell) => !cell.hidden);
    const changes = cells.length < 2 || cells.some((cell, index) => index > 0 && cell.dataset['same'] === undefined);
    const says =
      word === '' ||
      [row, ...cells].some((part) =>
        (part === row ? (row.querySelector('th')?.textContent ?? '') : (part.textContent ?? ''))
          .toLowerCase()
          .includes(word),
      );
    row.classList.toggle('matrix-dimmed', !(changes || !onlyChanges) || !says);
    if (!row.classList.contains('matrix-dimmed')) rows++;
    for (const cell of row.querySelectorAll<HTMLElement>('td')) {
      cell.classList.toggle('matrix-quiet', onlyChanges && cell.dataset['same'] !== undefined);
    }
  }
  mark(page, table, word);
  const output = form.querySelector('output');
  if (output)
    output.textContent =
      word === '' && !onlyChanges
        ? ''
        : rows === 0
          ? 'No competency left'
          : `${rows} ${rows === 1 ? 'competency' : 'competencies'}`;
}

function mark(page: Document, table: HTMLElement, word: string): void {
  for (const old of table.querySelectorAll('mark')) {
    const parent = old.parentNode;
    old.replaceWith(...old.childNodes);
    parent?.normalize();
  }
  if (word.length < 2) return;
  const walker = page.createTreeWalker(table, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    const at = text.data.toLowerCase().indexOf(word);
    if (at === -1) continue;
    const range = page.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + word.length);
    range.surroundContents(page.createElement('mark'));
  }
}
