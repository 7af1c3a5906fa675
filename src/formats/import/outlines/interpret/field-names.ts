import { columnRole } from '../../grids/column-role.ts';
import { levelLikeness } from '../../grids/level-likeness.ts';
import { nameKey } from '../../grids/name-key.ts';

const trackName =
  /\b(?:track|stream)\b|^(?:the )?(?:individual contributors?(?: ics?)?|ics?|managers|management|people managers?|people management|engineering managers|engineering management|people leaders|leadership roles|technical leadership|engineers|software engineers|developers|designers|manager ladder|ic ladder)$/;

/** True where a heading is the name of a track by its own words. */
export function isTrackName(text: string): boolean {
  const key = nameKey(text);
  return (
    key.length <= 50 &&
    trackName.test(key) &&
    !/\b(?:between|choosing|which|how|switch|moving|alternative|at)\b/.test(key)
  );
}

const roleName =
  /\b(?:engineers?|developers?|designers?|managers?|scientists?|analysts?|testers?|architects?|backend|frontend|mobile|ios|android|devops|sre)\b/;

/** True where a heading names a sort of job, as tracks do. */
export function isRoleName(text: string): boolean {
  return isTrackName(text) || (text.length <= 50 && roleName.test(nameKey(text)));
}

const ladderName =
  /\b(?:levels?|ladders?|career|careers|roles?|tracks?|framework|progression|growth|matrix|paths?|jobs?|titles?|handbook|guide|guidelines|expectations|engineering|overview|grades?|introduction|contents)\b/;

/** True where a heading names levels or tracks themselves, and so nothing that is rated at them. */
export function namesLevels(text: string): boolean {
  return /\b(?:levels?|ladders?|tracks?|grades?|job titles?|overview|at a glance|advance|promotions?)\b/.test(
    nameKey(text),
  );
}

/** True where a heading speaks of a ladder or of a part of one, and of nothing that is rated. */
export function isLadderName(text: string): boolean {
  return ladderName.test(nameKey(text)) || isRoleName(text);
}

const containerName =
  /^(?:(?:the|our|core|engineering|key|all|main|software|role|individual|career|job|capability|skill|competency|specific|by|level|levels|per|and|of|a|detailed|full|ladder) )*(?:competenc(?:y|ies)|skills?|capabilit(?:y|ies)|levels?|roles?|grades?|expectations?|responsibilit(?:y|ies)|requirements?|attributes?|dimensions?|areas?|matrix|details?|definitions?|descriptions?|framework|ladder|what you do|what we expect|what is expected|what you ll do|qualifications?|behaviou?rs?|key areas?|focus areas?|at a glance|level by level|deep dive)$/;

/** True for a heading that only says what sort of thing stands below it. */
export function isContainerName(text: string): boolean {
  return containerName.test(nameKey(text));
}

/** Words that name a level alone, and something to know beside others: "Technical Mastery", "Product Basics". */
const knowledgeWords = /\b(?:mastery|basics?|foundations?|foundational|awareness|professional|partner|leading)\b/;

/** Names of levels that are common words too: alone they name no level. */
const commonWords =
  /^(?:basics?|foundations?|foundational|working|partner|professional|learner|explorer|awareness|aware|mastery|master|emerging|entry|executive|experienced|exceptional|skilled|leading|lead|head|regular|established|developing|starter|advanced|intermediate|expert|associate|competent|accomplished|internship|practitioner|manager|engineer|architect|developer|designer)$/;

export type LevelNaming = 'no' | 'beside others' | 'alone';

/** How much a title says that it names a level: surely, or only beside other levels. */
export function levelNaming(title: string): LevelNaming {
  const key = nameKey(title);
  if (/[?!]$|[.…]$|→|⟶|⇒|->|=>/.test(title) || key.split(' ').length > 9 || isTrackName(title)) return 'no';
  // "Path to IC1", "Example goal (M2)": about a level, and not its name.
  if (
    /^(?:path|getting|moving|promotion|example|from|to|growing|becoming|what|how|why|when|who|if|for|step|stage)\b/.test(
      key,
    )
  )
    return 'no';
  // "IC tracks at L4", "Moving from IC3 to M1": about levels, and no name of one.
  if (/\b(?:at|in|for|with|about|to|from|vs|versus|between|as)\b/.test(key)) return 'no';
  const [first = title] = title.split(/\s*·\s*/);
  const afterCode = /^(?:L|IC|M|E|SE|SWE|SDE|EM|TL|T|D|P|S|G|ENG)\s?\d{1,2}[a-z+]?\s+(.+)$/.exec(title)?.[1];
  if (afterCode !== undefined && levelLikeness(afterCode) >= 0.7) return 'alone';
  const likeness = Math.max(levelLikeness(title), levelLikeness(first));
  if (likeness < 0.7) return 'no';
  if (
    key.includes(' ') &&
    knowledgeWords.test(key) &&
    !/\b(?:senior|junior|expert|lead|staff|principal)\b|\d/.test(key)
  )
    return 'no';
  return likeness < 0.9 || commonWords.test(key) ? 'beside others' : 'alone';
}

const seniority =
  /\b(?:intern|trainee|apprentice|graduate|grad|junior|jr|entry|associate|mid|middle|intermediate|senior|sr|staff|principal|distinguished|fellow|lead|expert|beginner|novice|advanced|master|chief|head|director|manager|management|vp|svp|vice|president|executive|architect|specialist|level|i{1,3}|iv|v|of|and|the)\b/g;

/** What is left of the name of a level without what makes it a level: the job. Codes and numbers leave nothing. */
export function jobOf(title: string): string {
  const key = nameKey(title);
  if (/(?:^|\s)[a-z]{0,4}\d|^(?:level|grade|band|tier|stage)\b/.test(key)) return '';
  return key.replace(seniority, ' ').replace(/\s+/g, ' ').trim();
}

export type LabelRole = 'path' | 'goal' | 'fact' | 'weakFact' | 'section' | 'part' | 'summary' | 'area';

const pathLabel =
  /^(?:path|getting|moving|growing|promotion|progression|advancing|transition(?:ing)?|how to (?:get|reach|grow|advance)|to (?:reach|get|become|grow|move)|next (?:level|step|role)s?|what ?s next|what is next|ready for|towards?|becoming|from .* to)\b/;
const sectionLabel =
  /^(?:you re (?:here|at|ready)|you are (?:here|at|ready)|success|what success|what good|about|overview|the role|who you are|mindset|in practice|day to day|signs|you know you|common misconceptions|faq|notes?|what this (?:looks|is)|at this level|a typical day|core question|what you do|traits)\b/;

/** "You'll be expected to:" begins a sentence and names nothing. */
const sentenceLabel =
  /^(?:you|you ll|you can|you will|we|we expect|they|in this role|as an?)\b.*\b(?:to|be|you|from|by|will|can|are|expected)$|\b(?:expected to|able to|required to)$/;

/** What a heading or a label under a level says of what follows it. */
export function labelRole(title: string): LabelRole {
  const key = nameKey(title);
  if (pathLabel.test(key)) return 'path';
  if (/\b(?:example|sample)\b.*\bgoals?\b|^goals?$/.test(key)) return 'goal';
  if (/\bequivalents?\b|\b(?:years?|salary|compensation|tenure|reports? to|team size)\b/.test(key)) return 'fact';
  if (sectionLabel.test(key)) return 'section';
  if (sentenceLabel.test(key)) return 'part';
  // At a level these are what is rated; within a cell they are a part of it.
  if (/^(?:results?|outcomes?|impact)$/.test(key)) return 'area';
  switch (columnRole(title)) {
    case 'goals':
      return 'goal';
    case 'fact':
    case 'level':
      return 'fact';
    case 'weakFact':
      return 'weakFact';
    case 'behaviours':
    case 'outputs':
    case 'examples':
    case 'traps':
    case 'text':
      return 'part';
    case 'description':
      return 'summary';
    default:
      return cellPart(title) === null ? 'area' : 'part';
  }
}

/** Where a part of a cell belongs: "Examples", "Common traps", "Expected outputs". */
export function cellPart(title: string): 'statement' | 'behaviours' | 'outputs' | 'examples' | 'traps' | null {
  const key = nameKey(title);
  if (
    /\b(?:traps?|pitfalls?|anti (?:patterns?|signals?|behaviou?rs?)|antipatterns?|red flags?|warning signs?|what to avoid)\b/.test(
      key,
    )
  )
    return 'traps';
  if (/\b(?:outputs?|outcomes?|deliverables?|artefacts?|artifacts?)$/.test(key)) return 'outputs';
  if (/^(?:examples?|signals?|evidence)\b|\b(?:examples?|signals?|would see|looks like)$/.test(key)) return 'examples';
  if (/\b(?:behaviou?rs?|indicators?|expectations?|responsibilities)$/.test(key)) return 'behaviours';
  switch (columnRole(title)) {
    case 'text':
    case 'description':
      return 'statement';
    case 'behaviours':
      return 'behaviours';
    case 'outputs':
      return 'outputs';
    case 'examples':
      return 'examples';
    case 'traps':
      return 'traps';
    default:
      return null;
  }
}
