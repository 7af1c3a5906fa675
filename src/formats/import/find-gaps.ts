import { saysSomething } from './count-words.ts';
import type { DraftCell, DraftCompetency, LadderDraft } from './ladder-draft.ts';
import { textsOfCell } from './texts-of-draft.ts';

/** Something that a ladder needs and the source doesn't say. `at` is the part of the ladder that waits for it. */
export interface Gap {
  readonly at: 'title' | 'version' | 'rules' | 'scale' | 'paths' | 'competencies' | { readonly competency: string };
  readonly about: string;
  readonly sentence: string;
}

/** All gaps of a draft, in the order of the ladder that is written. Nothing is made up to fill them. */
export function findGaps(draft: LadderDraft): Gap[] {
  return [
    ...(draft.title === null
      ? [gap('title', 'title', 'The source names no title, so the file’s name stands here. Give the ladder its name.')]
      : []),
    ...(draft.version === null
      ? [gap('version', 'version', 'The source states no version. Write one before others rate themselves by it.')]
      : []),
    ...ruleGap(draft),
    ...(draft.competencies.length === 0
      ? [gap('competencies', 'competencies', 'No competencies were found, only levels. Write what is rated.')]
      : draft.competencies.flatMap((competency) => competencyGap(draft, competency))),
    ...pathGap(draft),
  ];
}

function gap(at: Gap['at'], about: string, sentence: string): Gap {
  return { at, about, sentence };
}

function ruleGap({ rule }: LadderDraft): Gap[] {
  if (rule !== null) return [];
  const sentence =
    'No rule is stated as data that makes a level of ratings, so this is a mirror: it shows and never scores. If you have a rule, write it under `rules` and make the intent `scorecard`.';
  return [gap('rules', 'rules', sentence)];
}

function pathGap({ tracks, paths, levels }: LadderDraft): Gap[] {
  const trackOf = new Map(levels.map(({ key, track }) => [key, track]));
  if (tracks.length < 2 || paths.some(({ from, to }) => trackOf.get(from) !== trackOf.get(to))) return [];
  const sentence = `The source doesn’t say how one gets from one of its ${tracks.length} tracks to another. Write it under \`paths\`, where one can.`;
  return [gap('paths', 'paths', sentence)];
}

/** Where a competency says nothing at a level of its tracks. */
function competencyGap(draft: LadderDraft, competency: DraftCompetency): Gap[] {
  const { key, title, tracks, cells } = competency;
  const about = title.text;
  const told = cells.filter(saysIts);
  const at = { competency: key };
  const rule = (competency.dimensions ?? []).length === 0 ? [] : [gap(at, about, noDimensionRule)];
  const isExpected = draft.expected.some((expected) => expected.competency === key);
  if (told.length === 0) {
    const sentence = isExpected
      ? 'The source says which value is expected and not what it means. Write what each value looks like.'
      : 'The source says nothing about what it asks at any level. Write its cells.';
    return [gap(at, about, sentence), ...rule];
  }
  const levels = new Set(draft.levels.map((level) => level.key));
  if (!told.some(({ level }) => levels.has(level))) return rule;
  const toldLevels = new Set(told.map(({ level }) => level));
  const open = draft.levels.filter(
    ({ key: level, track }) =>
      !toldLevels.has(level) && (tracks.length === 0 || track === null || tracks.includes(track)),
  );
  if (open.length === 0) return rule;
  const named = listed(open.map((level) => `"${titleOfLevel(level.title.text)}"`));
  const sentence = `Nothing stands here for ${named}. Write \`inherited\` where the level below still holds, \`none\` where nothing is asked.`;
  return [gap(at, about, sentence), ...rule];
}

const noDimensionRule =
  'Nothing says as data how its dimensions make one value. If the source says it in words, write it as `rule`.';

const mostNamed = 12;

function listed(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return more > 0 ? `${names.slice(0, mostNamed).join(', ')} and ${more} more` : names.join(', ');
}

/** A level that is only a number is spoken of as `Level 3`. */
export function titleOfLevel(title: string): string {
  return /^\d+(?:\.\d+)?$/.test(title) ? `Level ${title}` : title;
}

/** Whether a cell holds words, or says that nothing is asked. */
export function saysIts(cell: DraftCell): boolean {
  return cell.kind === 'none' || textsOfCell(cell).some(({ text }) => saysSomething(text));
}
