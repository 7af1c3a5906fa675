import { expect, test } from 'vitest';
import { askAs, bringIn, describeOrganisation, setUpAsAda } from './organisation.ts';

describeOrganisation('a draft when the ladder changes under it', (organisation) => {
  test('stays where it was begun until an owner carries it over, and says what didn’t come along', async () => {
    const ada = await setUpAsAda(organisation);
    const { page, id } = await bringIn(organisation, ada, 'Noor Haddad');
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const plan = {
      opensOn: day(0),
      dueOn: day(20),
      closesOn: day(40),
      steps: ['self'],
      members: { kind: 'everybody' },
    };
    const cycle = await askAs(ada, 'POST', '/cycles', { ...plan, name: 'This quarter' });
    expect((await askAs(ada, 'POST', `/cycles/${cycle.body.id}/open`, {})).status).toBe(200);

    const [{ latest }] = (await askAs(ada, 'GET', '/ladders')).body.items;
    const text: string = (await askAs(ada, 'GET', `/ladder-versions/${latest.id}`)).body.text;
    const first = /^ {2}([\w-]+):$/m.exec(text.slice(text.indexOf('\ncompetencies:')))?.[1] ?? '';
    await page.goto(organisation.at(`/assessments/new?cycle=${cycle.body.id}`));
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.locator('.question').waitFor();
    await page.locator('.choices').first().locator('input').nth(2).check();
    await page.getByRole('button', { name: 'Add a note or evidence' }).first().click();
    await page.locator('.question').getByLabel('Note').first().fill('Said in the old words');
    await page.getByText('Everything is kept.').waitFor();
    const draft = page.url();

    // The place that Noor rated first has another id in the new version, so what stands there can't come along.
    const next = text
      .replace(/^version: .*$/m, 'version: 9.0.0')
      .replaceAll(new RegExp(`\\b${first}\\b`, 'g'), 'renamed');
    const made = await askAs(ada, 'POST', '/ladder-versions', { text: next });
    await ada.goto(organisation.at(`/ladder-versions/${made.body.id}`));
    await ada.getByRole('button', { name: /^Publish/ }).click();
    await ada.getByText('The version that holds today.').waitFor();
    await page.goto(draft);
    await page.getByText(`${latest.title} ${latest.version} · a draft`).waitFor();

    await ada.getByRole('button', { name: 'Carry open drafts over' }).click();
    await ada.getByText('Done. What was open is on this version now.').waitFor();
    expect(await ada.locator('main').innerText()).not.toContain('Said in the old words');
    await page.reload();
    await page.getByText('The ladder changed under this draft').waitFor();
    await page.getByText(`${latest.title} 9.0.0 · a draft`).waitFor();
    const note = await page.locator('details.notice').innerText();
    expect(note).toContain('No longer asked.');
    expect(note).toContain('Said in the old words');
    expect((await askAs(ada, 'GET', `/assessments?subject=${id}`)).body.items).toEqual([]);
  });
});
