import { dirname } from 'node:path';
import { checkCrosswalk } from '#engine/crosswalk/check-crosswalk.ts';
import { type Finding, sortFindings } from '#engine/findings/finding.ts';
import { readCrosswalk } from '#engine/read/read-crosswalk.ts';
import { resolvePath } from './files.ts';
import type { Io } from './io.ts';
import { ladderNear } from './ladder-near.ts';
import type { Input } from './read-input.ts';

interface Checked {
  readonly input: Input;
  readonly findings: readonly Finding[];
}

/** A crosswalk is held against the ladders it names: beside the file, in `ladders/` near it, or in the gallery. */
export function checkCrosswalkFile(io: Io, input: Input): Checked {
  const folder = dirname(resolvePath(io.cwd, input.name));
  const { crosswalk, from, to, findings, places } = readCrosswalk(input.text, (id) => ladderNear(folder, id));
  const isPartial = findings.some(({ severity }) => severity === 'error');
  const found = crosswalk && from && to ? checkCrosswalk(crosswalk, from, to, places, { isPartial }) : [];
  return { input, findings: sortFindings([...findings, ...found]) };
}
