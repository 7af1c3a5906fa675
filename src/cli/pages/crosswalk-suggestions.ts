import { type Correspondence, type Crosswalk, intervalKey, refKey } from '#engine/ladder/crosswalk.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';

/** Suggestions as a file to begin with. Each is marked, and `rungs check` names it until the mark is taken out. */
export function suggestionsAsText({ there, back }: Crosswalk, from: Ladder, to: Ladder): string {
  return [
    '# Suggestions, made of words that both ladders use. Shared words are no judgement: read both levels, decide,',
    '# write the reason in your own words, and take `suggested` out. Until then `rungs check` names each of them.',
    'rungs: 1',
    `from: { ladder: ${from.id}, version: ${JSON.stringify(from.version)} }`,
    `to: { ladder: ${to.id}, version: ${JSON.stringify(to.version)} }`,
    '',
    'there:',
    ...there.flatMap(entryLines),
    '',
    'back:',
    ...back.flatMap(entryLines),
    '',
  ].join('\n');
}

function entryLines({ level, about, because }: Correspondence): string[] {
  const [only = 'none', ...more] = about.map(intervalKey);
  const written = more.length === 0 ? only : `[${[only, ...more].join(', ')}]`;
  // A text in JSON's quotes is YAML as well.
  return [
    `  ${refKey(level)}:`,
    `    about: ${written}`,
    `    because: ${JSON.stringify(because)}`,
    '    suggested: true',
  ];
}
