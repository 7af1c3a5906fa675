import { expect, test } from 'vitest';
import { asId } from '#org/ids.ts';
import { editDraft, newDraft } from '#org/ladders/draft.ts';
import type { LadderVersion } from '#org/ladders/ladder-version.ts';
import { publish, retire } from '#org/ladders/publish.ts';
import { isRefusal, type Refusal } from '#org/refusal.ts';
import { gatesText, strictText } from './ladder-texts.ts';

const at = '2026-03-02T09:00:00.000Z';
const draft = (text: string, id = 'draft') => newDraft(asId(id), text, asId('olga'), at);

function kept(version: LadderVersion | Refusal): LadderVersion {
  if (isRefusal(version)) throw new Error(version.sentence);
  return version;
}

test('a draft may be anything, and is of the ladder that its text names first', () => {
  const empty = draft('not: [a ladder');
  expect(empty).toMatchObject({ ladder: '', status: 'draft', revision: 1 });
  const named = kept(editDraft(empty, gatesText, at));
  expect(named).toMatchObject({ ladder: 'gates', version: '1.0.0', title: 'Support engineer', revision: 2 });
  expect(kept(editDraft(named, gatesText.replace('id: gates', 'id: other'), at)).ladder).toBe('gates');
});

test('publishing a text with errors is refused, with a line and column for each', () => {
  const broken = draft(gatesText.replace('need: 3', 'need: 9').replace('empathy: 2', 'emphaty: 2'));
  const refused = publish(draft(`${gatesText}\nlevels: {}\n`), [], at);
  expect(refused).toMatchObject({ kind: 'refused', code: 'not-valid' });
  expect((refused as Refusal).fields?.[0]?.sentence).toMatch(/^Line \d+, column \d+: /);
  expect(publish(broken, [], at)).toMatchObject({ code: 'not-valid' });
});

test('a version that exists is refused, a draft of the same version is not in the way', () => {
  const first = kept(publish(draft(gatesText, 'first'), [draft(gatesText, 'other')], at));
  expect(first).toMatchObject({ status: 'published', publishedAt: at, revision: 2 });
  const retired = kept(retire(first, [first], [], at));
  for (const known of [first, retired]) {
    expect(publish(draft(gatesText, 'again'), [known], at)).toMatchObject({ code: 'already-exists' });
  }
  expect(publish(draft(strictText, 'next'), [first], at)).toMatchObject({ status: 'published', version: '2.0.0' });
});

test('a text whose id has become another ladder’s is refused', () => {
  const moved = kept(editDraft(draft(gatesText), gatesText.replace('id: gates', 'id: other'), at));
  expect(publish(moved, [], at)).toMatchObject({ code: 'not-valid', sentence: expect.stringContaining('“gates”') });
});

test('what is published never changes', () => {
  const published = kept(publish(draft(gatesText), [], at));
  expect(editDraft(published, strictText, at)).toMatchObject({ code: 'wrong-state' });
  expect(publish(published, [], at)).toMatchObject({ code: 'wrong-state' });
});

test('the only version of a ladder that is assigned can’t be retired, nor can a draft', () => {
  const first = kept(publish(draft(gatesText, 'first'), [], at));
  const second = kept(publish(draft(strictText, 'second'), [first], at));
  const assigned = [{ team: null, ladder: 'gates' }];
  expect(retire(first, [first], assigned, at)).toMatchObject({ code: 'wrong-state' });
  expect(retire(first, [first, second], assigned, at)).toMatchObject({ status: 'retired' });
  expect(retire(draft(gatesText), [], [], at)).toMatchObject({ code: 'wrong-state' });
});
