import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { askAs, bringIn, describeOrganisation, setUpAsAda } from './organisation.ts';

describeOrganisation('a quarter by the practice of the core questions', (organisation) => {
  let mia: Page;
  let noor: Page;
  let noorId = '';
  const goalOf = (page: Page, words: string | RegExp): Locator => page.getByRole('article', { name: words });

  test('Noor sees herself on the ladder, from where she is placed', async () => {
    const ada = await setUpAsAda(organisation, /Core questions/);
    const pia = await bringIn(organisation, ada, 'Pia Lund');
    await askAs(ada, 'PUT', `/people/${pia.id}/roles/people-partner`, {});
    const manager = await bringIn(organisation, ada, 'Mia Berg');
    mia = manager.page;
    const own = await bringIn(organisation, ada, 'Noor Haddad', { manager: manager.id });
    noor = own.page;
    noorId = own.id;
    const { body } = await askAs(ada, 'GET', '/ladders');
    const placed = await askAs(pia.page, 'POST', `/people/${noorId}/placements`, {
      ladderVersion: body.items[0].latest.id,
      level: 'ic1',
      track: 'individual-contributor',
      since: '2026-01-01',
    });
    expect(placed.status).toBe(201);
    await noor.goto(organisation.at('/assessments/new'));
    await noor.getByRole('button', { name: 'Begin' }).click();
    await noor.locator('.question').waitFor();
    for (const choices of await noor.locator('.choices').all()) await choices.locator('input').nth(1).check();
    await noor.getByText('Everything is kept.').waitFor();
    await noor.getByRole('link', { name: 'Make something of it a goal' }).click();
  });

  test('three things are picked from the path to the next level', async () => {
    await noor
      .getByRole('button', { name: /^Plan / })
      .first()
      .click();
    await noor.getByRole('heading', { name: 'Towards IC2 Associate Engineer' }).waitFor();
    for (const item of ['Take one feature all the way', 'Debug issues in production', 'Be a mentor to an intern']) {
      const pick = noor.getByRole('button', { name: new RegExp(`: ${item}`) });
      await pick.click();
      await expect.poll(() => pick.getAttribute('aria-pressed')).toBe('true');
    }
    await noor.getByText('3 things so far; 2 or 3 are advised.').waitFor();
    await noor.getByRole('link', { name: 'Make goals of them' }).click();
    await noor.getByRole('heading', { name: 'Picked, and no goal yet' }).waitFor();
  });

  test('an example is there to look at, and can’t be kept as it stands', async () => {
    const picked = goalOf(noor, /Take one feature/);
    expect(await picked.getByLabel('The goal, in your own words').inputValue()).toBe('');
    await picked.getByText('Example goals to look at').click();
    await picked.getByRole('button', { name: /Begin from this.*IC1 Junior Engineer/ }).click();
    await picked.getByText('This is somebody else’s goal as it stands').waitFor();
    expect(await picked.getByRole('button', { name: 'Make it a goal' }).isDisabled()).toBe(true);
    await picked.getByLabel('The goal, in your own words').fill('Bring search from its spec to its launch');
    // What is typed and not sent stays when the page is loaded anew.
    await noor.reload();
    expect(await picked.getByLabel('The goal, in your own words').inputValue()).toBe(
      'Bring search from its spec to its launch',
    );
    await picked.getByRole('button', { name: 'Make it a goal' }).click();
    await goalOf(noor, 'Bring search from its spec to its launch').getByText('done or not done').waitFor();
  });

  test('each becomes a goal with a measure and a day', async () => {
    const debugging = goalOf(noor, /Debug issues/);
    await debugging.getByLabel('The goal, in your own words').fill('See five incidents through by myself');
    await debugging.getByLabel('By a number').check();
    await debugging.getByLabel('What is counted').fill('incidents');
    await debugging.getByLabel('From', { exact: true }).fill('0');
    await debugging.getByLabel('To', { exact: true }).fill('5');
    await debugging.getByLabel('For which competency').selectOption({ label: 'Ownership' });
    await debugging.getByRole('button', { name: 'Make it a goal' }).click();
    await goalOf(noor, /five incidents/)
      .getByText('incidents from 0 to 5')
      .waitFor();
    const mentoring = goalOf(noor, /Be a mentor/);
    await mentoring.getByLabel('The goal, in your own words').fill('Pair with Otto two hours a week');
    await mentoring.getByRole('button', { name: 'Make it a goal' }).click();
    await goalOf(noor, /Pair with Otto/)
      .getByText('due')
      .first()
      .waitFor();
    await noor.getByText('Three open goals.').waitFor();
  });

  test('two check-ins take one form each, and are drawn as a line', async () => {
    const on = async (days: number, incidents: string, note: string) => {
      await noor.getByRole('button', { name: 'Check in' }).click();
      await noor.getByLabel('incidents now').fill(incidents);
      const search = noor.getByRole('group', { name: 'Bring search' });
      await search.getByLabel(days === 0 ? 'Slowly' : 'Well').check();
      await search.getByLabel('A note, if there is one').fill(note);
      const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
      await noor.getByLabel('The day').fill(day);
      await noor.getByRole('button', { name: 'Keep it' }).click();
      await noor.getByText(`: ${note}`).waitFor();
    };
    await on(0, '1', 'The spec took longer.');
    await on(1, '3', 'It is behind a flag.');
    const incidents = goalOf(noor, /five incidents/);
    expect(await incidents.locator('svg:visible circle').count()).toBe(2);
    await incidents.getByText('As a table').click();
    expect(await incidents.getByRole('row').count()).toBe(3);
    await noor
      .getByText(/one goes well, one waits|one goes well/)
      .first()
      .waitFor();
  });

  test('nobody else sees the plan until it is shared; then the manager does', async () => {
    await mia.goto(organisation.at(`/people/${noorId}/growth`));
    await mia.getByText('Nothing is shared with you').waitFor();
    await noor.getByLabel(/My manager and those above/).check();
    await expect
      .poll(async () => (await askAs(mia, 'GET', `/people/${noorId}/growth-plans`)).body.items.length)
      .toBe(1);
    await mia.goto(organisation.at(`/people/${noorId}`));
    await mia.locator('#page').getByRole('link', { name: 'Growth', exact: true }).click();
    await goalOf(mia, /five incidents/)
      .getByText(/due .* · incidents from 0 to 5/)
      .waitFor();
    expect(await mia.getByRole('button', { name: 'End it' }).count()).toBe(0);
  });

  test('one is closed, one goes on in the next quarter, one is let go of with a reason', async () => {
    const end = async (words: RegExp, how: string, sentence: string) => {
      const goal = goalOf(noor, words);
      await goal.getByRole('button', { name: 'End it' }).click();
      await goal.getByLabel(how, { exact: true }).check();
      await goal.getByRole('textbox').fill(sentence);
      await goal.getByRole('button', { name: 'End it so' }).click();
      await goal.getByText(sentence).waitFor();
    };
    await end(/Bring search/, 'Reached', 'Launched, and it held.');
    await end(/five incidents/, 'It goes on in the next quarter', 'Three of five.');
    await end(/Pair with Otto/, 'Let go of it', 'Otto moved to another team.');
    await noor.getByText('One reached, one carried over, one dropped.').waitFor();
    const plans = (await askAs(noor, 'GET', '/growth-plans')).body.items;
    expect(plans).toHaveLength(2);
    await noor.goto(organisation.at(`/growth/${plans[0].id}`));
    await goalOf(noor, /five incidents/)
      .getByText('goes on from a quarter before')
      .waitFor();
  });

  test('what has ended stays for the manager to read, and the next plan is Noor’s own', async () => {
    await mia.goto(organisation.at(`/people/${noorId}/growth`));
    await goalOf(mia, /Bring search/)
      .getByText('Launched, and it held.')
      .waitFor();
    expect((await askAs(mia, 'GET', `/people/${noorId}/growth-plans`)).body.items).toHaveLength(1);
  });
});

describeOrganisation('a way up', (organisation) => {
  test('becomes a goal from the assessment that shows it', async () => {
    const ada = await setUpAsAda(organisation);
    await ada.goto(organisation.at('/assessments/new'));
    await ada.getByRole('button', { name: 'Begin' }).click();
    await ada.locator('.question').waitFor();
    for (const choices of await ada.locator('.choices').all()) await choices.locator('input').nth(2).check();
    await ada.getByText('Everything is kept.').waitFor();
    await ada.getByLabel('Any level, also on another track').selectOption({ index: 3 });
    const make = ada.locator('.gap').getByRole('button', { name: /^Make it a goal/ });
    await make.first().click();
    await ada.getByRole('link', { name: 'Picked: word it as a goal' }).click();
    await ada.getByRole('heading', { name: 'Picked, and no goal yet' }).waitFor();
    expect(await ada.getByLabel('The goal, in your own words').inputValue()).toBe('');
    await ada.getByRole('link', { name: 'Pick from the ladder' }).click();
    await ada.getByRole('heading', { name: /^The shortest ways to / }).waitFor();
  });
});

describeOrganisation('a goal of the private page', (organisation) => {
  let ada: Page;
  const words = 'See three incidents through by myself';

  test('is spoken of where the private profile is brought in', async () => {
    ada = await setUpAsAda(organisation, /Core questions/);
    await ada.goto(organisation.at('/ladders/core-questions/assess/'));
    await ada.locator('.choices input').first().check();
    await ada.getByRole('button', { name: 'Add one of your own' }).click();
    const goal = ada.locator('.goal');
    await goal.getByLabel('The goal, in your own words').fill(words);
    await goal.getByLabel('By a number').check();
    await goal.getByLabel('What', { exact: true }).fill('incidents');
    await goal.getByLabel('From', { exact: true }).fill('0');
    await goal.getByLabel('To', { exact: true }).fill('3');
    const kept = () => ada.evaluate(() => Object.values(window.localStorage).join());
    await expect.poll(kept).toMatch(/"to":"3"/);
    await ada.goto(organisation.at('/assessments/new'));
    await ada.getByLabel('Begin from a private profile').selectOption({ index: 1 });
    await ada.getByText('The goal in it is offered to you on your growth plan.').waitFor();
  });

  test('goes into a form when it is asked for, and into the plan once its person makes it a goal', async () => {
    await ada.goto(organisation.at('/growth'));
    await ada
      .getByRole('button', { name: /^Plan / })
      .first()
      .click();
    const offered = ada.getByRole('region', { name: 'From your private profile' });
    await offered.getByText('incidents from 0 to 3').waitFor();
    expect(await ada.getByLabel('The goal, in your own words').count()).toBe(0);
    await offered.getByRole('button', { name: /^Begin from this/ }).click();
    const field = ada.getByLabel('The goal, in your own words');
    await expect.poll(() => field.inputValue()).toBe(words);
    await offered.waitFor({ state: 'detached' });
    const planned = async () => {
      const [plan] = (await askAs(ada, 'GET', '/growth-plans')).body.items;
      return (await askAs(ada, 'GET', `/growth-plans/${plan.id}`)).body.goals;
    };
    expect(await planned()).toMatchObject([{ status: 'picked', words: '', measure: { kind: 'done' } }]);
    await field.fill('See four incidents through by myself');
    await ada.getByLabel('To', { exact: true }).fill('4');
    await ada.getByRole('button', { name: 'Make it a goal' }).click();
    await ada.getByText('incidents from 0 to 4').first().waitFor();
    expect(await planned()).toMatchObject([{ status: 'open', measure: { kind: 'number', from: 0, to: 4 } }]);
  });
});
