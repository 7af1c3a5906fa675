import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkCrosswalk } from '#engine/crosswalk/check-crosswalk.ts';
import { readCrosswalk } from '#engine/read/read-crosswalk.ts';
import { readLadder } from '#engine/read/read-ladder.ts';
import { root } from './markdown-blocks.ts';

test('the example on the page about crosswalks can be read, and lacks nothing but most of the levels', () => {
  const page = readFileSync(join(root, 'docs/crosswalks.md'), 'utf8');
  const [, text = ''] = /^```yaml\n([\s\S]*?)^```$/m.exec(page) ?? [];
  const ladderOf = (id: string) => readLadder(readFileSync(join(root, `ladders/${id}.yaml`), 'utf8')).ladder;
  const { crosswalk, from, to, findings, places } = readCrosswalk(text, ladderOf);
  expect(findings).toEqual([]);
  if (crosswalk === null || from === null || to === null) throw new Error('It can be read.');
  const codes = checkCrosswalk(crosswalk, from, to, places).map(({ code }) => code);
  expect(codes).toEqual(['crosswalk-level-missing', 'crosswalk-level-missing']);
});
