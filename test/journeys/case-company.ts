import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { askAs, type Organisation, passwordOf, setUpAsAda } from './organisation.ts';

/** People by their first name, each in a browser of their own. */
export interface Company {
  readonly ada: Page;
  readonly of: (first: string) => { readonly id: string; readonly page: Page };
  readonly ladderVersion: string;
}

interface CompanyOptions {
  /** What the ladder is called where one is chosen to begin with. */
  readonly ladder: RegExp;
  /** Who reports to whom: the managers first. */
  readonly people: readonly (readonly [name: string, manager?: string])[];
}

/**
 * A company with a ladder, in which people stand and report to each other. It is put together through the API, as that
 * takes a second; what a journey is about is done on the pages. Pia keeps the placements.
 */
export async function openCompany(organisation: Organisation, { ladder, people }: CompanyOptions): Promise<Company> {
  const ada = await setUpAsAda(organisation, ladder);
  const known = new Map<string, { id: string; page: Page }>();
  for (const [name, manager] of [['Pia Lund'] as const, ...people]) {
    const first = name.split(' ')[0] ?? name;
    const email = `${first.toLowerCase()}@example.org`;
    const reportsTo = manager === undefined ? {} : { manager: known.get(manager)?.id };
    const added = await askAs(ada, 'POST', '/people', { name, email, ...reportsTo });
    expect([name, added.status]).toEqual([name, 201]);
    known.set(first, { id: added.body.id, page: await organisation.page() });
  }
  await Promise.all([...known].map(([first, { id, page }]) => comeIn(organisation, ada, first, id, page)));
  const of = (first: string) => {
    const found = known.get(first);
    if (found === undefined) throw new Error(`there is no ${first}`);
    return found;
  };
  await askAs(ada, 'PUT', `/people/${of('Pia').id}/roles/people-partner`, {});
  const { body } = await askAs(ada, 'GET', '/ladders');
  return { ada, of, ladderVersion: body.items[0].latest.id };
}

/** By their invitation, as the page of it does. */
async function comeIn(organisation: Organisation, ada: Page, first: string, id: string, page: Page): Promise<void> {
  const invited = await askAs(ada, 'POST', `/people/${id}/invitation`, {});
  const secret = new URL(invited.body.link).searchParams.get('secret');
  const data = { secret, password: passwordOf(first.toLowerCase()) };
  await page.goto(organisation.at('/sign-in'));
  const accepted = await askAs(page, 'POST', '/invitations/accept', data);
  expect([first, accepted.status < 300]).toEqual([first, true]);
}

/** Where somebody stands, as a people partner enters it. */
export async function place(
  { of, ladderVersion }: Company,
  first: string,
  level: string,
  track: string | null = null,
  version: string = ladderVersion,
): Promise<void> {
  const body = { ladderVersion: version, level, track, since: '2025-01-15' };
  const placed = await askAs(of('Pia').page, 'POST', `/people/${of(first).id}/placements`, body);
  expect([first, placed.status, placed.body?.detail]).toEqual([first, 201, undefined]);
}

/** What happened, line by line, for the log of somebody. */
export async function logEvidence(page: Page, ...lines: readonly string[]): Promise<void> {
  for (const what of lines) {
    const made = await askAs(page, 'POST', '/evidence', { happenedOn: '2026-01-20', what });
    expect(made.status).toBe(201);
  }
}

/** Attaches what has these words in it to an item of the portfolio, on the page of the case. */
export async function attach(page: Page, item: string, ...lines: readonly string[]): Promise<void> {
  const part = page.getByRole('article', { name: item, exact: true });
  await part.getByRole('button', { name: /^Attach from your log/ }).click();
  for (const line of lines) {
    await part.getByRole('button', { name: `Attach ${line}`, exact: true }).click();
    await part.getByRole('listitem').filter({ hasText: line }).getByText('attached', { exact: true }).waitFor();
  }
  await part.getByRole('button', { name: 'Done' }).click();
}

/** Names somebody in a stage, by the words of their name. */
export async function name(page: Page, stage: RegExp, role: string, person: string): Promise<void> {
  const part = page.getByRole('article', { name: stage });
  await part.getByRole('button', { name: new RegExp(`^Name somebody.* as ${role}$`) }).click();
  await part.getByRole('combobox', { name: /^Who / }).fill(person);
  await part.getByRole('option', { name: new RegExp(`^${person}`) }).click();
  await part.getByRole('button', { name: 'Name them' }).click();
  await part.getByRole('link', { name: person }).waitFor();
}

/** Says how one sees it, in words, where one’s view is asked for. */
export async function giveView(page: Page, sees: boolean, words: string): Promise<void> {
  const turn = page.getByRole('region', { name: 'Yours to do now' });
  await turn.getByLabel(sees ? /Yes\b/ : 'Not yet').check();
  await turn.getByLabel(sees ? 'What you see, in your own words' : /^What is missing/).fill(words);
  await turn.getByRole('button', { name: 'Give my view' }).click();
}

/** Today, or a day that is so many days from it, as dates are written. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Opens a case from the page that asks where to; gives its address. */
export async function openCase(own: Page, to: string | RegExp, reason: string): Promise<string> {
  await own.getByLabel(to).check();
  await own.getByLabel('Why now').fill(reason);
  await own.getByRole('button', { name: /^Propose/ }).click();
  await own.getByRole('region', { name: 'Who looks at it' }).waitFor();
  return new URL(own.url()).pathname;
}

/** A yes from a day on, with its reason, by whoever can bring it to a decision. */
export async function decideYes(own: Page, reason: string, day = dayFromNow(0)): Promise<void> {
  const turn = own.getByRole('region', { name: 'Yours to do now' });
  await turn.getByLabel('Yes', { exact: true }).check();
  await turn.getByLabel('From which day on').fill(day);
  await turn.getByLabel(/^Why/).fill(reason);
  await turn.getByRole('button', { name: 'Decide: yes' }).click();
  await own.getByRole('heading', { name: 'Decided: yes' }).waitFor();
}

/** A step of a case as its page would send it, for what a journey isn’t about. */
export async function carryOut(own: Page, address: string, command: string, body: object = {}): Promise<void> {
  const path = `/cases/${address.split('/').at(-1)}`;
  const { body: now } = await askAs(own, 'GET', path);
  const done = await askAs(own, 'POST', `${path}/${command}`, body, { 'If-Match': `"r${now.revision}"` });
  expect([command, done.status, done.body?.detail]).toEqual([command, 200, undefined]);
}
