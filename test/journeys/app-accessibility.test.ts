import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { askAs, describeOrganisation } from './organisation.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const everybodys = [
  '/',
  '/people',
  '/assessments',
  '/assessments/new',
  '/evidence',
  '/feedback',
  '/cycles',
  '/notifications',
  '/account',
  '/demo',
  '/nowhere',
];

describeOrganisation('axe finds nothing, light and dark', (organisation) => {
  let page: Page;

  beforeAll(async () => {
    page = await organisation.page();
    await page.goto(organisation.firstLink());
    await page.getByRole('button', { name: 'Open the demo company' }).click();
    await page.getByRole('heading', { name: /Hello/ }).waitFor();
  }, 60_000);

  const look = async (part: RegExp) => {
    await page.goto(organisation.at('/demo'));
    await page.locator('.personas li').filter({ hasText: part }).getByRole('button').first().click();
    await page.getByRole('heading', { name: /Hello/ }).waitFor();
  };
  const firstOf = async (path: string): Promise<string> => (await askAs(page, 'GET', path)).body.items[0]?.id;
  const check = async (paths: readonly string[]) => {
    const found: string[] = [];
    for (const path of paths) {
      await page.goto(organisation.at(path));
      await page.locator('main h1').waitFor();
      await page.waitForFunction(() => document.querySelector('.waiting') === null);
      const closed = page.locator('main details:not([open]) > summary:visible');
      for (let left = 12; left > 0 && (await closed.count()) > 0; left--) await closed.first().click();
      found.push(...(await findings(page)).map((finding) => `${path}: ${finding}`));
    }
    expect(found).toEqual([]);
  };

  test('for an engineer', async () => {
    const assessment = await firstOf('/assessments');
    const entry = await firstOf('/evidence');
    const me = (await askAs(page, 'GET', '/me')).body.person;
    const cycle = await firstOf('/cycles');
    await check([
      ...everybodys,
      `/assessments/${assessment}`,
      `/evidence/${entry}`,
      `/people/${me.id}/history`,
      `/people/${me.id}/readiness`,
      `/people/${me.id}/views`,
      `/people/${me.manager.id}`,
      `/feedback/ask/${me.manager.id}`,
      `/cycles/${cycle}`,
    ]);
  });

  test('for somebody who plans their growth', async () => {
    // They have a plan of this quarter already, with goals and check-ins, and one of the quarter before.
    const [current, earlier] = (await askAs(page, 'GET', '/growth-plans')).body.items;
    const plan = current.id;
    const { cells } = (await askAs(page, 'GET', `/growth-plans/${plan}/offers`)).body;
    const { goals } = (await askAs(page, 'GET', `/growth-plans/${plan}`)).body;
    const taken = goals.map(({ focus }: { focus: { title: string } }) => focus.title);
    const free = cells.offers.find(({ title }: { title: string }) => !taken.includes(title));
    await askAs(page, 'POST', `/growth-plans/${plan}/goals`, { focus: free.source });
    await page.goto(organisation.at('/growth'));
    const picked = page.getByRole('article', { name: free.title });
    await picked.getByLabel('The goal, in your own words').fill('Write down how we release');
    await picked.getByRole('button', { name: 'Make it a goal' }).click();
    const made = page.getByRole('article', { name: 'Write down how we release' });
    await made.getByRole('button', { name: 'End it' }).waitFor();
    await page.getByRole('button', { name: 'Check in' }).click();
    await page.getByRole('group', { name: 'Write down how we release' }).getByLabel('Slowly').check();
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByRole('button', { name: 'Check in' }).click();
    await made.getByRole('button', { name: 'End it' }).click();
    await made.locator('svg:visible').first().waitFor();
    expect(await findings(page)).toEqual([]);
    await askAs(page, 'POST', `/growth-plans/${plan}/goals`, { focus: { kind: 'own' } });
    await check(['/growth', `/growth/${plan}`, `/growth/${plan}/pick`, `/growth/${earlier.id}`]);
  });

  test('for somebody with a 1:1 ahead', async () => {
    const me = (await askAs(page, 'GET', '/me')).body.person;
    const path = `/conversations/${me.manager.id}`;
    await askAs(page, 'POST', `${path}/agenda-items`, { text: 'Four days a week' });
    await askAs(page, 'POST', `${path}/actions`, { text: 'Write the brief', owner: me.id, dueOn: '2026-01-05' });
    await askAs(page, 'POST', `${path}/actions`, { text: 'Ask Nina', owner: me.manager.id, dueOn: null });
    await check(['/', path]);
    await page
      .getByRole('button', { name: /^Change/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
    expect(await findings(page)).toEqual([]);
  });

  test('for somebody whose promotion is under way', async () => {
    const me = (await askAs(page, 'GET', '/me')).body.person.id;
    const { paths } = (await askAs(page, 'GET', `/people/${me}/case-ways`)).body;
    const path = paths.find(({ refused }: { refused: string | null }) => refused === null);
    await check(['/cases', '/cases/new', `/cases/new?path=${path.id}`]);
    const made = await askAs(page, 'POST', '/cases', { subject: me, path: path.id, reason: 'It is time.' });
    await check(['/', '/cases', `/cases/${made.body.id}`, `/cases/${made.body.id}/packet`]);
  });

  test('for somebody at the frame: finding, noting, signing in again', async () => {
    await page.goto(organisation.at('/people'));
    await page.locator('tbody tr').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('ma');
    await page.locator('#found a').first().waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Note something' }).click();
    expect(await findings(page)).toEqual([]);
  });

  test('for a manager', async () => {
    await look(/Manager/);
    const me = (await askAs(page, 'GET', '/me')).body.person;
    const drafts = (await askAs(page, 'GET', '/assessments')).body.items as { id: string; steps?: string[] }[];
    const report = await firstOf(`/people/${me.id}/reports`);
    await check(['/', `/assessments/${drafts[0]?.id}`, `/people/${report}`, `/people/${report}/views`]);
  });

  test('for an administrator, a people partner and a ladder owner', async () => {
    await look(/dministrator/);
    await check([
      '/administration',
      '/administration/people',
      '/administration/roles',
      '/administration/invitations',
      '/administration/organisation',
    ]);
    await look(/eople partner/);
    const cycle = await firstOf('/cycles');
    const person = await firstOf('/people');
    await check([
      '/bench',
      '/cycles',
      `/cycles/${cycle}`,
      `/people/${person}`,
      '/ladder-assignments',
      '/administration/people',
      '/administration/role-holders',
    ]);
    await look(/adder owner/);
    const version = await firstOf('/ladder-versions');
    const draft = await askAs(page, 'POST', '/ladder-versions', { from: version });
    await check(['/ladder-versions', `/ladder-versions/${version}`, `/ladder-versions/${draft.body.id}`]);
  });

  test('for an auditor, and for somebody on a mirror ladder', async () => {
    await look(/uditor/);
    await check(['/audit']);
    await look(/mirror/);
    await check(['/', `/assessments/${await firstOf('/assessments')}`]);
  });

  test('for somebody who isn’t signed in', async () => {
    page = await organisation.page();
    await check(['/', '/invitation', '/sign-in-link', '/reset-password', '/welcome']);
  });
});

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
  }[];
}

/** Nothing but colours is different in the dark. */
async function findings(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.evaluate(axe);
  const light = await page.evaluate<AxeResult>('axe.run(document, { resultTypes: ["violations"] })');
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const dark = await page.evaluate<AxeResult>(
    'axe.run(document, { runOnly: ["color-contrast", "link-in-text-block"] })',
  );
  return [...light.violations, ...dark.violations].map(({ id, help, nodes }) => {
    const places = nodes
      .slice(0, 3)
      .map(({ target, failureSummary = '' }) => `${target.join(' ')} (${failureSummary})`);
    return `${id}: ${help}. ${nodes.length} places: ${places.join(' | ')}`;
  });
}
