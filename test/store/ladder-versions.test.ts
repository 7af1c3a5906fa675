import { expect, test } from 'vitest';
import { asId, type PersonId } from '#org/ids.ts';
import type { LadderVersion } from '#org/ladders/ladder-version.ts';
import { describeOnEachDatabase } from './each-database.ts';

const version = (id: string, ladder: string, number: string, publishedAt: string | null = null): LadderVersion => ({
  id: asId(id),
  ladder,
  version: number,
  title: `Title of ${ladder}`,
  text: `id: ${ladder}\n`,
  status: publishedAt === null ? 'draft' : 'published',
  revision: 1,
  createdBy: asId<PersonId>('olga'),
  createdAt: publishedAt ?? '2026-03-02T09:00:00.000Z',
  updatedAt: publishedAt ?? '2026-03-02T09:00:00.000Z',
  publishedAt,
});

describeOnEachDatabase('ladder versions', ({ store }) => {
  const old = version('a-1', 'a', '1', '2026-01-01T00:00:00.000Z');
  const now = version('a-2', 'a', '2', '2026-02-01T00:00:00.000Z');
  const draft = version('a-3', 'a', '3');
  const other = version('b-1', 'b', '1', '2026-01-15T00:00:00.000Z');

  test('come back as they were kept, the newest first, drafts last', async () => {
    await store().write(async (unit) => {
      for (const own of [old, draft, other, now]) await unit.ladderVersions.add(own);
    });
    await store().read(async ({ ladderVersions }) => {
      expect(await ladderVersions.find(old.id)).toEqual(old);
      expect((await ladderVersions.ofLadder('a')).map(({ id }) => id)).toEqual(['a-2', 'a-1', 'a-3']);
      expect((await ladderVersions.published()).map(({ id }) => id)).toEqual(['a-2', 'b-1', 'a-1']);
      expect((await ladderVersions.headings()).map(({ id }) => id)).toEqual(['a-2', 'a-1', 'b-1']);
      expect(await ladderVersions.latestPublished('a')).toEqual(now);
      expect(await ladderVersions.latestPublished('nowhere')).toBeNull();
    });
  });

  test('a retired one no longer holds', async () => {
    await store().write((unit) => unit.ladderVersions.save({ ...now, status: 'retired', revision: 2 }));
    expect((await store().read((unit) => unit.ladderVersions.latestPublished('a')))?.id).toBe('a-1');
  });

  test('are saved and removed once for each revision; what is published can’t be removed', async () => {
    const [first, second, removedOld, removedPublished, removed] = await store().write(async ({ ladderVersions }) => [
      await ladderVersions.save({ ...draft, text: 'one', revision: 2 }),
      await ladderVersions.save({ ...draft, text: 'two', revision: 2 }),
      await ladderVersions.removeDraft(draft.id, 1),
      await ladderVersions.removeDraft(old.id, 1),
      await ladderVersions.removeDraft(draft.id, 2),
    ]);
    expect([first, second, removedOld, removedPublished, removed]).toEqual([true, false, false, false, true]);
  });

  test('are listed in pages, none twice and none left out, without their texts', async () => {
    await store().write(async (unit) => {
      for (let n = 0; n < 12; n++) await unit.ladderVersions.add(version(`p${n}`, `p${n % 2}`, `${n}`));
    });
    const seen: string[] = [];
    let after: readonly string[] | null = null;
    do {
      const page = await store().read((unit) => unit.ladderVersions.list({ limit: 4, after }));
      expect(page.items.every((heading) => !('text' in heading))).toBe(true);
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
    } while (after !== null);
    expect(new Set(seen).size).toBe(15);
    expect(seen).toHaveLength(15);
  });

  test('assignments are replaced as a whole', async () => {
    await store().write(async (unit) => {
      await unit.ladderAssignments.replace([
        { team: 'Search', ladder: 'b' },
        { team: null, ladder: 'a' },
      ]);
      await unit.ladderAssignments.replace([
        { team: 'Payments', ladder: 'b' },
        { team: null, ladder: 'b' },
      ]);
    });
    expect(await store().read((unit) => unit.ladderAssignments.all())).toEqual([
      { team: null, ladder: 'b' },
      { team: 'Payments', ladder: 'b' },
    ]);
  });
});
