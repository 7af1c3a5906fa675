import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type fc from 'fast-check';
import type { Ladder } from '#engine/ladder/ladder.ts';
import { readLadder } from '#engine/read/read-ladder.ts';
import { writeDraft } from '#formats/import/write-draft.ts';
import { arbitraryDraft } from '../import/arbitrary-draft.ts';

export interface LadderText {
  readonly text: string;
  readonly ladder: Ladder;
}

const root = join(import.meta.dirname, '../../..');

/** The gallery, and a ladder of each rule that it doesn't have. */
export const everyLadder: readonly (LadderText & { readonly name: string })[] = [
  ...filesOf('ladders'),
  ...filesOf('test/ladders').filter((path) => !path.endsWith('.ratings.yaml')),
].map((path) => ({ name: path, ...ladderText(readFileSync(join(root, path), 'utf8')) }));

function filesOf(folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`);
}

export function ladderText(text: string): LadderText {
  const { ladder } = readLadder(text);
  if (ladder === null) throw new Error('the test has a ladder that can be read');
  return { text, ladder };
}

/** Ladders of every shape and with every awkward text, as an import writes them. */
export const arbitraryLadder: fc.Arbitrary<LadderText> = arbitraryDraft
  .map(({ draft }) => writeDraft(draft, 'Fallback', 'source.md').text)
  .filter((text) => text.length < 400_000)
  .map(ladderText);

export const bytesOf = (text: string) => new TextEncoder().encode(text);
