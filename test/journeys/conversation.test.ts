import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { type Company, dayFromNow, openCompany, place } from './case-company.ts';
import { askAs, bringIn, type Colleague, describeOrganisation, setUpAsAda } from './organisation.ts';

describeOrganisation('a manager and a report write down their 1:1', (organisation) => {
  let ada: Page;
  let mia: Colleague;
  let finn: Colleague;
  beforeAll(async () => {
    ada = await setUpAsAda(organisation);
    mia = await bringIn(organisation, ada, 'Mia Haddad');
    finn = await bringIn(organisation, ada, 'Finn Weber', { manager: mia.id });
  }, 60_000);

  const seen = (page: Page) => page.locator('#page article .own-words').allInnerTexts();

  test('they come to it from each other’s page, and both read what either kept', async () => {
    const { page } = mia;
    await page.goto(organisation.at(`/people/${finn.id}`));
    await page.getByRole('link', { name: 'Your 1:1', exact: true }).click();
    await page.getByRole('heading', { name: '1:1 with Finn Weber' }).waitFor();
    await page.getByText('Nothing here yet').waitFor();
    const field = page.getByRole('textbox', { name: 'What you agreed' });
    await field.fill('Finn leads the next release.\nWe look again in March.');
    expect(await field.getAttribute('aria-describedby')).toMatch(/seen/);
    // Beside each field for words: what to talk about, what will be done, what was agreed.
    expect(await page.getByText('Only you and Finn Weber', { exact: true }).count()).toBe(3);
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByText('Kept.').waitFor();
    expect(await seen(page)).toEqual(['Finn leads the next release.\nWe look again in March.']);

    await finn.page.goto(organisation.at(`/conversations/${mia.id}`));
    await finn.page.getByText('Finn leads the next release.').waitFor();
    expect(await finn.page.getByRole('button', { name: 'Delete' }).count()).toBe(0);
    await finn.page.goto(organisation.at(`/people/${finn.id}/views`));
    await finn.page.getByRole('link', { name: 'Write down what you agreed' }).click();
    await finn.page.getByRole('heading', { name: '1:1 with Mia Haddad' }).waitFor();
  });

  test('what one takes on comes back on both sides and at home, is ticked by the other, and unticked in its place', async () => {
    const { page } = finn;
    await page.goto(organisation.at(`/conversations/${mia.id}`));
    await page.getByText('Nothing waits to be talked about').waitFor();
    await page.getByRole('textbox', { name: 'What will be done' }).fill('Ask for a quieter room');
    await page.getByRole('radio', { name: 'Mia Haddad' }).check();
    await page.getByLabel('By when, if there is a day').fill('2024-01-05');
    await page.getByRole('button', { name: 'Take it on' }).click();
    const tick = (own: Page) => own.getByRole('checkbox', { name: 'Ask for a quieter room' });
    await tick(page).waitFor();
    await expect.poll(() => page.getByRole('textbox', { name: 'What will be done' }).inputValue()).toBe('');

    await mia.page.goto(organisation.at('/'));
    await mia.page.getByRole('heading', { name: 'From your 1:1s' }).waitFor();
    await mia.page.goto(organisation.at(`/conversations/${finn.id}`));
    await mia.page.getByText('To talk about: what you took on.').waitFor();
    await mia.page.getByText('One was meant for 5 January').waitFor();
    await mia.page.getByRole('link', { name: 'What you took on' }).waitFor();
    await mia.page.getByText('You: it was meant for 5 January 2024.').waitFor();
    for (const isDone of [true, false, true]) {
      await tick(mia.page).click();
      await mia.page.getByText('You: done on').waitFor({ state: isDone ? 'visible' : 'detached' });
      expect(await tick(mia.page).isChecked()).toBe(isDone);
    }
    await mia.page.getByText('Nothing waits to be talked about').waitFor();
    await page.reload();
    await page.getByText('Mia Haddad: done on').waitFor();
  });

  test('nobody else comes in, the administrator included', async () => {
    await ada.goto(organisation.at(`/conversations/${finn.id}`));
    await ada.getByText('There is nothing here, or it is not for you to see.').waitFor();
    await ada.goto(organisation.at(`/people/${finn.id}`), { waitUntil: 'networkidle' });
    await ada.getByRole('link', { name: 'Ask for feedback' }).waitFor();
    expect(await ada.getByRole('link', { name: 'Your 1:1', exact: true }).count()).toBe(0);
  });

  test('a note changed in two windows shows both texts, and neither is lost', async () => {
    const { page } = mia;
    const beside = await organisation.windowBeside(page);
    for (const own of [page, beside]) {
      await own.goto(organisation.at(`/conversations/${finn.id}`));
      await own.getByRole('button', { name: 'Change' }).click();
    }
    const note = (own: Page) => own.getByRole('article').getByRole('textbox', { name: 'What you agreed' });
    await note(beside).fill('Saved first');
    await beside.getByRole('button', { name: 'Save', exact: true }).click();
    await beside.getByText('Saved first').waitFor();
    await note(page).fill('Typed meanwhile');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('changed this note meanwhile').waitFor();
    await page.getByText('Saved first').waitFor();
    expect(await note(page).inputValue()).toBe('Typed meanwhile');
    await page.getByRole('button', { name: 'Save mine in its place' }).click();
    await page.getByRole('button', { name: 'Change' }).waitFor();
    expect(await seen(page)).toEqual(['Typed meanwhile']);
  });

  test('one’s own note is deleted once it is confirmed, for both', async () => {
    const { page } = mia;
    await page.getByRole('textbox', { name: 'What you agreed' }).fill('Soon gone');
    await page.getByRole('button', { name: 'Keep it' }).click();
    const note = page.getByRole('article').filter({ hasText: 'Soon gone' });
    await note.getByRole('button', { name: 'Delete' }).click();
    await note.waitFor({ state: 'detached' });
    await finn.page.goto(organisation.at(`/conversations/${mia.id}`));
    await finn.page.getByText('Typed meanwhile').waitFor();
    expect(await seen(finn.page)).toEqual(['Typed meanwhile']);
  });

  test('what one of them takes on stands on both their pages, and on the first page of who took it on', async () => {
    const { page } = finn;
    await page.getByText('Nothing waits to be talked about').waitFor();
    await page.getByLabel('What will be done').fill('Ask Nina for the plan');
    await page.getByLabel('By when').fill(dayFromNow(1));
    await page.getByRole('button', { name: 'Take it on' }).click();
    await page.getByRole('checkbox', { name: 'Ask Nina for the plan' }).waitFor();
    await expect.poll(() => page.getByLabel('What will be done').inputValue()).toBe('');
    await page.goto(organisation.at('/'));
    await page.getByRole('link', { name: 'Something you took on with Mia Haddad' }).click();
    await page.getByRole('heading', { name: 'What you took on' }).waitFor();
    await mia.page.reload();
    await mia.page.getByText(/^Finn Weber, by /).waitFor();
    await mia.page.goto(organisation.at('/'));
    await mia.page.getByRole('heading', { name: 'Hello, Mia' }).waitFor();
    expect(await mia.page.getByText('took on with').count()).toBe(0);
    await mia.page.goto(organisation.at(`/conversations/${finn.id}`));
    await mia.page.getByText('Typed meanwhile').waitFor();
  });

  test('once Finn has another manager both still read it, are told that it has ended, and lose nothing typed', async () => {
    const { page } = mia;
    await page.getByRole('textbox', { name: 'What you agreed' }).fill('Typed too late');
    const { revision } = (await askAs(ada, 'GET', `/people/${finn.id}`)).body;
    await ada.evaluate(
      ([id, etag]) =>
        fetch(`/api/v1/people/${id}`, {
          method: 'PATCH',
          headers: { 'Content-Type': 'application/json', 'If-Match': `"r${etag}"` },
          body: JSON.stringify({ manager: null }),
        }),
      [finn.id, revision],
    );
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByText('This 1:1 has ended').waitFor();
    await page.reload();
    await page.getByText('This 1:1 has ended').waitFor();
    await page.getByText('Typed too late').waitFor();
    expect(await page.getByRole('article').getByRole('button').count()).toBe(0);
    await finn.page.goto(organisation.at(`/people/${mia.id}`));
    await finn.page.getByRole('link', { name: 'Your 1:1', exact: true }).click();
    await finn.page.getByText('was your manager').waitFor();
    await finn.page.getByText('Typed meanwhile').waitFor();
    await finn.page.getByText('Ask Nina for the plan').waitFor();
    expect(await finn.page.getByRole('checkbox').count()).toBe(0);
    await finn.page.goto(organisation.at('/'));
    await finn.page.getByRole('heading', { name: 'Hello, Finn' }).waitFor();
    expect(await finn.page.getByText('took on with').count()).toBe(0);
  });
});

describeOrganisation('a 1:1 that prepares itself', (organisation) => {
  let company: Company;
  const page = (first: string): Page => company.of(first).page;
  const open = async (first: string, other: string): Promise<Page> => {
    await page(first).goto(organisation.at(`/conversations/${company.of(other).id}`));
    await page(first).getByRole('heading', { name: 'To talk about' }).waitFor();
    return page(first);
  };
  const line = (own: Page, words: string | RegExp) => own.getByRole('listitem').filter({ hasText: words });
  const lines = (own: Page) => own.getByRole('region', { name: 'To talk about' }).getByRole('listitem');

  /** A view of Noor, with one value for all that is looked at, and shared or not. */
  const view = async (first: string, value: number, isShared: boolean) => {
    const { id } = company.of('Noor');
    const ratings = { 'technical-mastery': value, 'code-quality': 3 };
    const own = page(first);
    const given = {
      subject: id,
      ladderVersion: company.ladderVersion,
      kind: first === 'Noor' ? 'self' : 'manager',
      cycle: null,
    };
    const made = await askAs(own, 'POST', '/assessments', {
      ...given,
      ratings: { ladder: 'weighted-competencies', ratings },
    });
    expect([first, made.status, made.body?.detail]).toEqual([first, 201, undefined]);
    if (!isShared) return;
    const shared = await askAs(
      own,
      'POST',
      `/assessments/${made.body.id}/share`,
      {},
      { 'If-Match': `"r${made.body.revision}"` },
    );
    expect([first, shared.status]).toEqual([first, 200]);
  };

  test('says in its first line what to talk about, and links to where it stands', async () => {
    company = await openCompany(organisation, {
      ladder: /Software Engineer/,
      people: [['Mia Berg'], ['Noor Haddad', 'Mia']],
    });
    await place(company, 'Noor', 'l2', 'engineer');
    await view('Noor', 2, true);
    await view('Mia', 4, true);
    const mia = await open('Mia', 'Noor');
    await mia.getByText('To talk about: what you see differently and what the next rung asks to see.').waitFor();
    const seen = await lines(mia).allInnerTexts();
    const noor = await open('Noor', 'Mia');
    expect(await lines(noor).allInnerTexts()).toEqual(seen);
    await noor.getByRole('link', { name: /Noor Haddad chose “2.*Mia Berg “4/ }).click();
    await noor.getByRole('heading', { name: 'Both views of you' }).waitFor();
  });

  test('never has what one of them keeps to themselves', async () => {
    const noor = page('Noor');
    const plan = await askAs(noor, 'POST', '/growth-plans', {});
    expect([plan.status, plan.body.visibility]).toEqual([201, 'private']);
    const picked = await askAs(noor, 'POST', `/growth-plans/${plan.body.id}/goals`, { focus: { kind: 'own' } });
    const { startsOn } = plan.body.quarter;
    const goal = { words: 'Find out whether I want this', measure: { kind: 'done' }, dueOn: startsOn };
    const headers = { 'If-Match': `"r${picked.body.revision}"` };
    expect((await askAs(noor, 'PUT', `/goals/${picked.body.id}`, goal, headers)).status).toBe(200);
    await view('Noor', 1, false);
    for (const [first, other] of [
      ['Mia', 'Noor'],
      ['Noor', 'Mia'],
    ] as const) {
      const own = await open(first, other);
      expect(await own.getByText('Find out whether').count()).toBe(0);
      await line(own, /Noor Haddad chose “2/).waitFor();
    }
  });

  test('leaves a line out for this time when either says so, for both, and takes it back in the same place', async () => {
    const noor = page('Noor');
    const evidence = line(noor, 'What could show it?');
    await evidence.getByRole('button', { name: /^Not this time/ }).click();
    await line(noor, 'Not this time, said you.').waitFor();
    await noor.getByText('To talk about: what you see differently.', { exact: true }).waitFor();
    const mia = await open('Mia', 'Noor');
    await line(mia, 'Not this time, said Noor Haddad.')
      .getByRole('button', { name: /^Bring it back/ })
      .click();
    await line(mia, 'What could show it?').waitFor();
  });

  test('takes what either of them puts there, first of all, until it was talked about', async () => {
    const noor = await open('Noor', 'Mia');
    const field = noor.getByLabel('Something of your own');
    expect(await field.getAttribute('aria-describedby')).toMatch(/seen/);
    await field.fill('Four days a week');
    await noor.reload();
    expect(await field.inputValue()).toBe('Four days a week');
    await noor.getByRole('button', { name: 'Put it on the list' }).click();
    await noor.getByText(/^To talk about: “Four days a week”, /).waitFor();
    const mia = await open('Mia', 'Noor');
    const item = mia.getByRole('checkbox', { name: 'Four days a week' });
    await item.check();
    await mia.getByText('Talked about today.').waitFor();
    await item.uncheck();
    await mia.getByText('Put here by Noor Haddad.').waitFor();
    expect(await line(mia, 'Four days a week').getByRole('button').count()).toBe(0);
    await item.check();
    await mia.getByText('Talked about today.').waitFor();
  });

  test('keeps what is late with a kind word, is ticked and unticked in place, and gets another day', async () => {
    const noor = await open('Noor', 'Mia');
    const due = dayFromNow(-3);
    const body = { text: 'Write the brief', owner: company.of('Noor').id, dueOn: due };
    expect((await askAs(page('Mia'), 'POST', `/conversations/${company.of('Noor').id}/actions`, body)).status).toBe(
      201,
    );
    await noor.reload();
    const action = line(noor, /Write the brief/);
    await action.getByText('it was meant for').waitFor();
    const box = noor.getByRole('checkbox', { name: 'Write the brief' });
    await box.check();
    await action.getByText('done on').waitFor();
    await box.uncheck();
    await action.getByRole('button', { name: /^Another day/ }).click();
    await noor.getByRole('listitem').getByLabel('By when').fill(dayFromNow(4));
    await noor.getByRole('button', { name: 'Save', exact: true }).click();
    await action.getByText(/^You, by /).waitFor();
  });

  test('is read once for each time that somebody opens it, whatever they do on it', async () => {
    const noor = await open('Noor', 'Mia');
    const id = company.of('Mia').id;
    let count = 0;
    noor.on('request', (request) => {
      if (request.method() === 'GET' && request.url().endsWith(`/api/v1/conversations/${id}`)) count += 1;
    });
    await noor.getByLabel('Something of your own').fill('Who stands in for me');
    await noor.getByRole('button', { name: 'Put it on the list' }).click();
    const item = noor.getByRole('checkbox', { name: 'Who stands in for me' });
    await item.check();
    await line(noor, 'Who stands in for me').getByText('Talked about today.').waitFor();
    await noor.getByRole('checkbox', { name: 'Write the brief' }).check();
    await line(noor, /Write the brief/)
      .getByText('done on')
      .waitFor();
    await noor.getByRole('checkbox', { name: 'Write the brief' }).uncheck();
    await line(noor, /Write the brief/)
      .getByText(/^You, by /)
      .waitFor();
    await noor.getByRole('textbox', { name: 'What you agreed' }).fill('Mia asks around');
    await noor.getByRole('button', { name: 'Keep it' }).click();
    await noor.getByRole('article').filter({ hasText: 'Mia asks around' }).waitFor();
    expect(count).toBe(0);
    await noor.reload();
    await line(noor, 'Who stands in for me').getByText('Talked about today.').waitFor();
    expect(count).toBe(1);
  });

  test('prints as a list to take along: no form, no button', async () => {
    const noor = await open('Noor', 'Mia');
    await noor.emulateMedia({ media: 'print' });
    await noor.getByRole('checkbox', { name: 'Write the brief' }).waitFor();
    expect(await noor.getByRole('main').getByRole('button').count()).toBe(0);
    expect(await noor.getByRole('main').getByRole('textbox').count()).toBe(0);
    await noor.emulateMedia({ media: 'screen' });
  });
});
