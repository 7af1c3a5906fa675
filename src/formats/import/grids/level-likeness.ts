import { nameKey } from './name-key.ts';

/** `IC3`, `L4`, `M2`, `SDE 1`, `E5+`. */
const code = /^(?:l|ic|m|e|em|se|sde|swe|sre|p|pl|t|g|d|s|tl|pm|dm|lvl)\s?\d{1,2}[a-z+]?$/;
/** `Level 3`, `Grade B`, `Stage two`, `Competency level 1`. */
const numbered =
  /^(?:\w+ )?(?:level|lvl|grade|step|stage|tier|rung|milestone|rank|career level|job level) (?:\d{1,2}|[ivx]{1,4}|[a-f]|zero|one|two|three|four|five|six|seven|eight)\b/;
/** `Engineer II`, `Designer 3`. */
const rankedRole =
  /\b(?:engineer|developer|designer|manager|analyst|scientist|tester|architect|consultant|specialist|writer|researcher|administrator) (?:[ivx]{1,4}|\d{1,2})$/;

/** Words that make a name a rung. */
const rungWords = new Set(
  `junior jr senior sr mid middle medior midlevel staff principal lead intern internship trainee apprentice graduate grad
  associate entry intermediate advanced expert beginner novice foundation foundational developing proficient competent
  master mastery distinguished fellow director vp svp evp president head chief cto cio ceo cpo supervisor basic basics
  emerging leading practitioner aware awareness working executive partner professional experienced regular starter
  learner explorer skilled established accomplished exceptional`.split(/\s+/),
);

/** Words that go with a rung and take nothing away from it. */
const roleWords = new Set(
  `engineer engineers engineering developer software designer design manager management level of the team tech technical
  product data qa quality sre devops security platform infrastructure mobile web backend frontend fullstack front back end
  full stack ios android individual contributor architect analyst scientist researcher tester test consultant specialist
  and or to i ii iii iv v vice group program project delivery operations ops support customer marketing sales people
  hr finance ux ui research content writer machine learning ml ai reliability solution solutions it agile scrum coach
  plus in training member technology officer se sw swe sde eng dev devs systems system individual`.split(/\s+/),
);

/** `Senior 2`, `Lead Engineer 10`. */
const isStep = /^\d{1,2}$/;

/** Alone they name a rung only beside others: `Engineer`, `Manager`, `Architect`. */
const roleAlone =
  /^(?:\w+ ){0,2}(?:engineer|developer|designer|manager|architect|analyst|scientist|tester|consultant|specialist)$/;

/** How much a text looks like the name of a level: 0 not at all, 1 surely. Only its first line counts. */
export function levelLikeness(text: string): number {
  const firstLine = text.trim().split(/\r?\n/, 1)[0] ?? '';
  if (firstLine.length > 60) return 0;
  const parts = [firstLine, ...firstLine.split(/\s*[:/|()–—·]\s*|\s+-\s+/)].filter((part) => part !== '');
  return Math.max(0, ...parts.map((part, at) => likenessOf(nameKey(part)) * (at === 0 ? 1 : 0.9)));
}

function likenessOf(name: string): number {
  if (name.endsWith('+')) return likenessOf(name.replace(/\s*\++$/, ''));
  if (name === '') return 0;
  if (code.test(name) || numbered.test(name) || rankedRole.test(name)) return 1;
  const words = name.split(' ');
  if (words.length > 6) return 0;
  if (words.some((word) => rungWords.has(word))) {
    const strangers = words.filter((word) => !rungWords.has(word) && !roleWords.has(word) && !isStep.test(word)).length;
    if (strangers === 0) return words.length === 1 && words[0] === 'leading' ? 0.5 : 1;
    return strangers === 1 && words.length >= 3 ? 0.6 : 0.3;
  }
  return roleAlone.test(name) ? 0.7 : 0;
}

/** `1 2 3 4`, `I II III`: numbers that rise one by one say nothing alone, and name levels where they head a table. */
export function isRisingRow(texts: readonly string[]): boolean {
  if (texts.length < 2) return false;
  const values = texts.map((text) => {
    const word = text.trim().toUpperCase();
    return /^\d{1,2}$/.test(word) ? Number(word) : romans.indexOf(word) + 1 || Number.NaN;
  });
  return values.every((value, at) => at === 0 || value === (values[at - 1] ?? Number.NaN) + 1);
}

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
