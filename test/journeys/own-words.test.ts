import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { askAs, bringIn, type Colleague, describeOrganisation, setUpAsAda } from './organisation.ts';

describeOrganisation('what somebody brings along, asks for, and takes with them', (organisation) => {
  let ada: Page;
  let mia: Colleague;
  let finn: Colleague;
  beforeAll(async () => {
    ada = await setUpAsAda(organisation);
    mia = await bringIn(organisation, ada, 'Mia Haddad');
    finn = await bringIn(organisation, ada, 'Finn Weber', { manager: mia.id });
  }, 60_000);

  test('a private profile stays in the browser until it is brought in, and is a draft then', async () => {
    const { page } = finn;
    const { ladder } = (await askAs(page, 'GET', '/ladders')).body.items[0];
    await page.goto(organisation.at(`/ladders/${ladder}/assess/`));
    await page.locator('.choices').first().locator('input').nth(2).check();
    await page.getByRole('button', { name: 'Add a note or evidence' }).first().click();
    await page.getByLabel('Note').first().fill('The harbour wall, in one season');
    await expect.poll(() => page.evaluate(() => JSON.stringify({ ...localStorage }))).toContain('harbour wall');
    expect((await askAs(page, 'GET', '/assessments')).body.items).toEqual([]);

    await page.goto(organisation.at('/assessments/new'));
    await page.getByLabel('Begin from a private profile').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.locator('.question').waitFor();
    expect(await page.locator('.choices').first().locator('input').nth(2).isChecked()).toBe(true);
    await page.getByText('· a draft').waitFor();
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).toContain('harbour wall');
    const [draft] = (await askAs(page, 'GET', '/assessments')).body.items;
    expect(JSON.stringify((await askAs(page, 'GET', `/assessments/${draft.id}`)).body)).toContain('harbour wall');
    expect((await askAs(mia.page, 'GET', `/assessments/${draft.id}`)).status).toBe(404);
  });

  const ask = async (question: string): Promise<string> => {
    const { page } = finn;
    await page.goto(organisation.at(`/feedback/ask/${mia.id}`));
    await page.getByLabel('Your question').fill(question);
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await page.getByText('It isn’t answered yet.').waitFor();
    return page.url();
  };

  test('a question may be declined, and the one who asked is told so kindly', async () => {
    const address = await ask('What would you have done on Tuesday?');
    await mia.page.goto(address);
    await mia.page.getByRole('button', { name: 'I would rather not' }).click();
    await mia.page.getByText('You would rather not answer this.').waitFor();
    await finn.page.reload();
    await finn.page.getByText('Mia Haddad would rather not answer this.').waitFor();
    expect(await finn.page.getByRole('button', { name: 'Keep it in my evidence' }).count()).toBe(0);
  });

  test('an answer is kept as evidence of one’s own, private at first', async () => {
    const address = await ask('What should I keep doing?');
    await mia.page.goto(address);
    await mia.page.getByLabel('Your answer').fill('Drawing the plan before the first stone is laid.');
    await mia.page.getByRole('button', { name: 'Send the answer' }).click();
    await mia.page.getByRole('heading', { name: 'The answer' }).waitFor();
    await finn.page.reload();
    await finn.page.getByRole('button', { name: 'Keep it in my evidence' }).click();
    await finn.page.getByRole('link', { name: 'It is in your log, private.' }).click();
    await finn.page.getByRole('heading', { level: 1 }).waitFor();
    const what = finn.page.getByLabel('What happened').filter({ visible: true }).first();
    await expect.poll(() => what.inputValue()).toContain('Drawing the plan before the first stone is laid.');
    expect((await askAs(mia.page, 'GET', `/people/${finn.id}/evidence`)).body.items).toEqual([]);
  });

  const download = async (page: Page, link: string): Promise<string> => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()]);
    return readFileSync(await file.path(), 'utf8');
  };

  test('the log is taken along as Markdown', async () => {
    await finn.page.goto(organisation.at('/evidence'));
    const text = await download(finn.page, 'Take all of it along (Markdown)');
    expect(text).toMatch(/^# /m);
    expect(text).toContain('Drawing the plan before the first stone is laid');
  });

  test('all of one’s own data is taken along, with nothing that only others may read', async () => {
    await askAs(mia.page, 'POST', '/assessments', { kind: 'manager', subject: finn.id, ratings: { ratings: {} } });
    await askAs(mia.page, 'POST', '/evidence', { happenedOn: '2026-03-01', what: 'Of Mia alone' });
    await finn.page.goto(organisation.at('/account'));
    const text = await download(finn.page, 'Take my data along (JSON)');
    const data = JSON.parse(text);
    expect(data.person.email).toBe('finn@example.org');
    for (const own of ['harbour wall', 'Drawing the plan', 'What would you have done on Tuesday?']) {
      expect(text).toContain(own);
    }
    expect(text).not.toContain('Of Mia alone');
    expect(text).not.toMatch(/"token"|secret|password"/);
  });
});
