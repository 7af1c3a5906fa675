import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CaseWorld, openCaseWorld } from '../../api/cases/case-world.ts';
import { runCommand } from '../run-command.ts';

describe('rungs audit verify-packet', () => {
  let world: CaseWorld;
  let packet: { readonly packet: { readonly events: readonly Record<string, unknown>[] } };
  beforeAll(async () => {
    world = await openCaseWorld();
    await world.publish('core-questions');
    await world.place('finn', 'core-questions', 'ic1');
    const id = await world.propose('finn', { path: 'ic1-to-ic2', reason: 'It is time.' });
    await world.does('finn', id, 'give-view', { verdict: 'agree', words: 'I do this already.' });
    const hidden = await world.api.get('mia', `/cases/${id}/packet`);
    expect(hidden.body.packet.events.at(-1)).toMatchObject({ body: null, salt: null, without: 'hidden' });
    await world.does('mia', id, 'give-view', { verdict: 'agree', words: 'So I see it.' });
    const received = await world.api.get('mia', `/cases/${id}/packet`);
    expect(received.status).toBe(200);
    packet = received.body;
    const page = await world.api.get('mia', `/cases/${id}/packet.md`);
    expect(page.headers.get('Content-Type')).toMatch(/text\/markdown/);
    expect(page.text).toMatch(/# Promotion: Finn/);
    expect(page.text).toMatch(/> I do this already\\\./);
    await world.does('mia', id, 'name', { stage: 'organisation-decision', role: 'decider', person: 'noor' });
  }, 60_000);
  afterAll(() => world.end());

  const verify = (content: unknown, ...options: readonly string[]) => {
    const file = join(world.folder, 'packet.json');
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
    return runCommand(['audit', 'verify-packet', file, '--data', world.folder, ...options]);
  };

  test('says that a packet holds, and that more has happened since', async () => {
    const { code, out } = await verify(packet);
    expect([code, out]).toEqual([0, expect.stringMatching(/All 4 events of the packet stand in it/)]);
    expect(out).toMatch(/1 more event has happened/);
    const alone = await verify(packet.packet, '--format', 'json');
    expect(JSON.parse(alone.out)).toMatchObject({ holds: true, chainHolds: true, events: 4, later: 1, problems: [] });
  });

  test.each([
    [
      'a word that was changed',
      (event: Record<string, unknown>) => ({ ...event, body: { ...(event['body'] as object), words: 'Not at all.' } }),
      /Event 3 is not what was written/,
    ],
    [
      'another author',
      (event: Record<string, unknown>) => ({ ...event, actor: 'omar' }),
      /Event 3 is not what was written/,
    ],
    [
      'another hash',
      (event: Record<string, unknown>) => ({ ...event, hash: '0'.repeat(64) }),
      /Event 3 is not what was written/,
    ],
    [
      'a hash without its words',
      (event: Record<string, unknown>) => ({ ...event, body: null, salt: null, hash: '0'.repeat(64) }),
      /Event 3 does not stand in the audit chain/,
    ],
  ])('finds %s', async (_, change, says) => {
    const events = packet.packet.events.map((event) => (event['sequence'] === 3 ? change(event) : event));
    const { code, out } = await verify({ ...packet.packet, events });
    expect([code, out]).toEqual([1, expect.stringMatching(says)]);
  });

  test('finds an event that was taken out', async () => {
    const events = packet.packet.events.filter((event) => event['sequence'] !== 2);
    const { code, out } = await verify({ ...packet.packet, events });
    expect([code, out]).toEqual([1, expect.stringMatching(/Event 2 is missing/)]);
  });

  test('refuses what is no packet', async () => {
    expect(await verify('{"kind":"something"}')).toMatchObject({ code: 2, err: expect.stringMatching(/is no packet/) });
    expect(await verify('no json')).toMatchObject({ code: 2 });
    const none = await runCommand(['audit', 'verify-packet', '--data', world.folder]);
    expect(none).toMatchObject({ code: 2, err: expect.stringMatching(/Name the JSON packet/) });
  });

  test('finds a database in which an event of the case and its entry were written anew', async () => {
    await sql`update audit_entry set detail = replace(detail, '"sequence":3', '"sequence":9') where target_kind = 'case'`.execute(
      world.api.store.db,
    );
    const { code, out } = await verify(packet);
    expect([code, out]).toEqual([1, expect.stringMatching(/audit chain is broken/)]);
  });
});
