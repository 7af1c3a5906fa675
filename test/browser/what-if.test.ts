import type { BrowserContext, Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { describeInBrowser, shownText } from './in-browser.ts';
import { galleryFolder, serveGallery } from './serve-gallery.ts';

const path = 'weighted-competencies/what-if/';

/** The ladder's weights, doubled, so that everything here is worked out in whole numbers. */
const halfWeights = {
  'technical-mastery': 4,
  'code-quality': 3,
  'system-design': 3,
  'ai-tools': 3,
  'problem-solving': 3,
  communication: 3,
  'english-proficiency': 2,
  mentoring: 2,
};
const competencies = Object.keys(halfWeights);
const levels = [
  { title: 'Junior SE', upToTenths: 18 },
  { title: 'Middle SE', upToTenths: 27 },
  { title: 'Senior SE', upToTenths: 36 },
  { title: 'Tech Lead / Principal Engineer', upToTenths: 44 },
  { title: 'Solution Architect / Distinguished Engineer', upToTenths: 50 },
];

interface Moved {
  readonly name: string;
  /** Positions in `levels`. */
  readonly before: number;
  readonly after: number;
}

const people = Array.from({ length: 200 }, (_, person) => ({
  name: `Person ${person + 1}`,
  // Better or worse on the whole, and a little more here and there.
  values: competencies.map((_id, at) => 1 + ((Math.floor(person / 40) + (((person * (at + 3)) % 7) % 3)) % 5)),
}));

describeInBrowser('what if the rules were others', ({ context, page: newPage, at }) => {
  it('shows who moves, in numbers that agree, while a weight is turned with the keyboard, and asks nobody for it', async () => {
    const own = await context();
    const page = await own.newPage();
    await page.goto(at(path));
    await keptForOffline(page);
    await requestsRest(own);
    const requests: string[] = [];
    own.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));

    await openFile(page, 'people.csv', peopleCsv());
    await expect.poll(() => shownText(page.locator('.trial-source'))).toContain('200 people from “people.csv”');
    await expect.poll(() => shownText(page.locator('.trial-summary .headline'))).toBe('Nobody moves');
    const start = await expectAgreement(page, halfWeights);

    const slider = page.getByRole('slider', { name: 'Weight of Technical Mastery' });
    await slider.focus();
    for (let pressed = 0; pressed < 10; pressed++) await page.keyboard.press('ArrowRight');
    await expect.poll(() => weightShown(page)).toBe('3');
    await expectAgreement(page, { ...halfWeights, 'technical-mastery': 6 });
    await page.keyboard.press('Home');
    await expect.poll(() => weightShown(page)).toBe('0');
    const moved = await expectAgreement(page, { ...halfWeights, 'technical-mastery': 0 });
    expect(moved.filter(({ before, after }) => after > before).length).toBeGreaterThan(3);
    expect(moved.filter(({ before, after }) => after < before).length).toBeGreaterThan(3);
    await expect
      .poll(() => shownText(page.locator('p[role="status"].visually-hidden')))
      .toContain(`${moved.length} of 200 people move`);
    expect(await slider.evaluate((input) => input === document.activeElement)).toBe(true);

    await page.getByRole('button', { name: 'All as in the ladder' }).press('Enter');
    await expect.poll(() => shownText(page.locator('.trial-summary .headline'))).toBe('Nobody moves');
    expect(await weightShown(page)).toBe('2');
    expect(await expectAgreement(page, halfWeights)).toEqual(start);
    await page.getByText('Nothing yet: these are the rules of the ladder.').waitFor();
    expect(requests).toEqual([]);
  });

  it('names those of one move when it is picked, and only those', async () => {
    const page = await newPage();
    await page.goto(at(path));
    await openFile(page, 'people.csv', peopleCsv());
    await page.getByRole('slider', { name: 'Weight of Technical Mastery' }).press('Home');
    const moved = await expectAgreement(page, { ...halfWeights, 'technical-mastery': 0 });
    const [{ before, after } = { before: 0, after: 0 }] = moved;
    const wanted = moved.filter((one) => one.before === before && one.after === after).map(({ name }) => name);
    await page.locator('table.moves tbody tr').nth(before).locator('td').nth(after).getByRole('button').press('Enter');
    await page.getByText(`Only from “${levels[before]?.title}” to “${levels[after]?.title}”.`).waitFor();
    const rest = wanted.length > 20 ? [`And ${wanted.length - 20} more.`] : [];
    await expect.poll(() => page.locator('.moved-people li b').allTextContents()).toEqual(wanted.slice(0, 20));
    expect(await page.locator('section[aria-labelledby="who"] > ul + p').allTextContents()).toEqual(rest);
  });

  it('says what is wrong with a file, and takes the right one after it', async () => {
    const page = await newPage();
    await page.goto(at(path));
    const alert = page.getByRole('alert').filter({ visible: true });
    const wrong: readonly (readonly [string, string | Buffer, RegExp])[] = [
      ['holiday.csv', 'beach,days\nNice,3\n', /“holiday\.csv” can’t be used as it is\..*Line 1.*person/s],
      [
        'nobody.csv',
        `${peopleCsv().split('\n')[0]}\n`,
        /“nobody\.csv” can’t be used.*There is nobody in it\. Add a line/s,
      ],
      ['empty.csv', '', /“empty\.csv” can’t be used/],
      ['book.csv', Buffer.from('504b0304140000000800d7b8ff', 'hex'), /“book\.csv” can’t be used/],
    ];
    for (const [name, content, sentence] of wrong) {
      await openFile(page, name, content);
      await expect.poll(() => shownText(alert)).toMatch(sentence);
      expect(await page.locator('.trial-results').count()).toBe(0);
    }
    await openFile(page, 'people.csv', peopleCsv().replace('\nPerson 1,1', '\nPerson 1,ninety'));
    await page.getByText('One cell couldn’t be read and counts as not rated').click();
    expect(await shownText(page.locator('.file-findings'))).toMatch(/Line 2, column technical-mastery: .*ninety/);
    await alert.waitFor({ state: 'detached' });
    expect(await shownText(page.locator('.trial-source'))).toContain('200 people from “people.csv”');
  });
});

describeInBrowser('what if, without a network', ({ context }) => {
  it('opens a file and shows who moves, after one visit to the page', async () => {
    const { address, close } = await serveGallery(galleryFolder, inject('commandPath'));
    const own = await context();
    const page = await own.newPage();
    try {
      await page.goto(`${address}${path}`);
      await keptForOffline(page);
    } finally {
      await own.setOffline(true);
      await close();
    }
    await page.goto(`${address}${path}`);
    await openFile(page, 'people.csv', peopleCsv());
    await expect.poll(() => shownText(page.locator('.trial-summary .headline'))).toBe('Nobody moves');
    await page.getByRole('slider', { name: 'Weight of Technical Mastery' }).press('Home');
    expect((await expectAgreement(page, { ...halfWeights, 'technical-mastery': 0 })).length).toBeGreaterThan(6);
  });
});

function peopleCsv(): string {
  const lines = people.map(({ name, values }) => [name, ...values].join(','));
  return `${[['person', ...competencies].join(','), ...lines].join('\n')}\n`;
}

async function openFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page.getByRole('button', { name: 'Open a file of people' }).and(page.locator(':enabled')).waitFor();
  const buffer = Buffer.from(content);
  await page.locator('input[aria-label="A file of people"]').setInputFiles({ name, mimeType: 'text/csv', buffer });
}

function weightShown(page: Page): Promise<string> {
  return page.getByRole('spinbutton', { name: 'Weight of Technical Mastery, as a number' }).inputValue();
}

/** Worked out here once more, by the words on the page: a weighted mean, rounded half up to a tenth, in its band. */
function levelOf(values: readonly number[], weights: Readonly<Record<string, number>>): number {
  const each = competencies.map((id, at) => ({ weight: weights[id] ?? 0, value: values[at] ?? 0 }));
  const whole = each.reduce((sum, { weight }) => sum + weight, 0);
  const tenths = Math.floor(
    (20 * each.reduce((sum, { weight, value }) => sum + weight * value, 0) + whole) / (2 * whole),
  );
  return levels.findIndex(({ upToTenths }) => tenths <= upToTenths);
}

/** Headline, table, numbers and bars all say what comes out for these weights. Returns who moves, in the file's order. */
async function expectAgreement(page: Page, weights: Readonly<Record<string, number>>): Promise<Moved[]> {
  const stand = people.map(({ name, values }) => ({
    name,
    before: levelOf(values, halfWeights),
    after: levelOf(values, weights),
  }));
  const moved = stand.filter(({ before, after }) => before !== after);
  const [up, down] = [1, -1].map((way) => moved.filter((one) => Math.sign(one.after - one.before) === way).length);
  const at = (level: number, end: 'before' | 'after') => stand.filter((one) => one[end] === level).length;
  const longest = Math.max(...levels.flatMap((_, level) => [at(level, 'before'), at(level, 'after')]));
  const wanted = {
    headline: moved.length === 0 ? 'Nobody moves' : `${moved.length} of 200 ${moved.length === 1 ? 'moves' : 'move'}`,
    ways: [`↑ ${up} up`, `↓ ${down} down`],
    table: levels.map(({ title }, from) => ({
      title,
      counts: levels.map((_, to) => stand.filter(({ before, after }) => before === from && after === to).length),
    })),
    bars: levels.map(({ title }, level) => {
      const counts = [at(level, 'before'), at(level, 'after')];
      return { title, counts, widths: counts.map((count) => Math.round((1000 * count) / longest)) };
    }),
  };
  await expect.poll(() => page.evaluate(whatIsShown)).toEqual(wanted);
  return moved;
}

/** What the page says of who moves, all of one moment. */
function whatIsShown() {
  const all = (selector: string, within: ParentNode = document) => [...within.querySelectorAll(selector)];
  const numberIn = (part: Element) => Number(/\d+/.exec(part.textContent)?.[0]);
  const title = (row: Element) => row.querySelector('th')?.textContent;
  return {
    headline: document.querySelector('.trial-summary .headline')?.textContent.split(' ·')[0],
    ways: all('.trial-ways span').map((part) => part.textContent),
    table: all('table.moves tbody tr').map((row) => ({ title: title(row), counts: all('td', row).map(numberIn) })),
    bars: all('table.spread tbody tr').map((row) => ({
      title: title(row),
      counts: all('.spread-number', row).slice(0, 2).map(numberIn),
      widths: all('rect', row).map((bar) => Number(bar.getAttribute('width'))),
    })),
  };
}

/** Waits until whatever the page and its worker are made of is kept, which comes after loading. */
async function keptForOffline(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.getByRole('button', { name: 'Open a file of people' }).and(page.locator(':enabled')).waitFor();
  await expect.poll(() => page.evaluate(notKept), { timeout: 10_000 }).toEqual([]);
}

/** What a first visit still fetches to keep is waited for: it ends with a while of nothing. */
async function requestsRest(own: BrowserContext): Promise<void> {
  let last = Date.now();
  const note = () => {
    last = Date.now();
  };
  own.on('request', note);
  await expect.poll(() => Date.now() - last, { timeout: 10_000 }).toBeGreaterThan(700);
  own.off('request', note);
}

/** What the page loaded, its worker, and the parts that these name in turn: the addresses that no cache has. */
async function notKept(): Promise<string[]> {
  const root = document.getElementById('what-if');
  const scripts = [...document.scripts].map(({ src }) => src).filter((src) => src !== '');
  const made = [...scripts, new URL(root?.dataset['worker'] ?? '', location.href).href];
  for (const address of made) {
    const text = (await (await caches.match(address))?.text()) ?? '';
    for (const [part] of text.matchAll(/part-[\w-]+\.js/g)) {
      const there = new URL(part, address).href;
      if (!made.includes(there)) made.push(there);
    }
  }
  const wanted = [location.href, new URL(root?.dataset['data'] ?? '', location.href).href, ...made];
  const found = await Promise.all(wanted.map((address) => caches.match(address)));
  return wanted.filter((_, at) => found[at] === undefined);
}
