import { nameKey } from './name-key.ts';

/** What a heading says of the cells below it (or beside it). */
export type ColumnRole =
  | 'track'
  | 'level'
  | 'group'
  | 'competency'
  | 'text'
  | 'description'
  | 'behaviours'
  | 'outputs'
  | 'examples'
  | 'traps'
  | 'weight'
  | 'value'
  | 'label'
  | 'fact'
  | 'weakFact'
  | 'goals'
  | 'from'
  | 'to'
  | 'question'
  | 'answer'
  | 'note'
  | 'number'
  | 'rating';

/** Headings as people write them, in the singular; tools that people come from use the same words. */
const words: Readonly<Record<ColumnRole, string>> = {
  track:
    'track|path|career path|career track|job family|family|discipline|ladder|career ladder|job group|job track|stream|role family|department|function|profession|practice',
  level:
    'level|job title|level name|level title|grade|role|job level|career level|seniority|position|rung|job|rank|job role|stage of career|levels|ic level|role level|role title|job grade|career stage|seniority level|milestone|step',
  group:
    'group|category|area|pillar|theme|section|domain|axis|topic|cluster|competency group|competency area|competency category|skill area|skill group|skill category|focus area|bucket|value|stage|dimension group|skill type|competency type|subject|competency cluster',
  competency:
    'competency|competence|skill|capability|attribute|competency name|competency title|skill name|dimension|trait|criterion name|sub competency|subskill|sub skill|subcategory|sub category|sub area|core competency|quality|ability|aspect|competency or skill|element|sub topic|subtopic|sub dimension|facet',
  text: 'text|statement|expectation|requirement|what it looks like|what good looks like|descriptor|content|definition at level|level description|competency description at level|expected|expectations at this level|detail|level expectation|level definition|what is expected|what we expect|success criterion|bar',
  description:
    'description|definition|meaning|about|what it is|what it mean|what this mean|summary|explanation|overview|competency description|skill description|competency definition|short description|intent|purpose|why it matter|why',
  behaviours:
    'behaviour|behavior|key behaviour|key behavior|indicator|behavioural indicator|behavioral indicator|criterion|criteria|responsibility|responsibilitie|key responsibility|observable behaviour|observable behavior|standard|sub skill description|performance indicator|expected behaviour|expected behavior|action',
  outputs: 'output|outcome|deliverable|result|artefact|artifact|impact statement',
  examples:
    'example|evidence|signal|sample|e g|for example|example behaviour|example behavior|example task|what you would see|how we see it|proof|sign',
  traps:
    'trap|anti pattern|antipattern|anti signal|anti behaviour|anti behavior|pitfall|red flag|negative indicator|what to avoid|not this|counter example|warning sign|common mistake',
  weight: 'w|weight|weighting|weightage|importance|relative weight|weight in percent|share|weight percent',
  value:
    'value|score|number|rating value|point|points|numeric|level number|skill level|proficiency level|proficiency|required level|expected level|target level|target|required proficiency|expected proficiency|target score|competency level|minimum level',
  label: 'label|rating|proficiency label|rating label|meaning of value|scale|proficiency name|value label',
  fact: 'year|year of experience|experience|typical year|typical experience|typical tenure|tenure|time in level|time in role|title|salary|salary band|salary range|compensation|pay band|pay|band|report to|reports to|direct report|headcount|tagline|one liner|alias|code|level code|equivalent|also known as|management equivalent|external title|business title|min year|max year|minimum experience|prerequisite|education|typical background|in one line|in a nutshell|who|type',
  weakFact:
    'scope|scope of work|scope of impact|team size|team scope|span|focus|primary focus|core question|unit of work|work unit|unit of leverage|time horizon|horizon|planning horizon|supervision|level of supervision|sphere of influence|area of impact|autonomy level|guidance|role in team|leverage|profile|role summary|level summary|persona',
  goals: 'goal|example goal|sample goal|sample okr|development goal',
  from: 'from|from level|current level|current role|start level|from role',
  to: 'to|to level|next level|next role|target role|to role|promotes to|promoted to',
  question: 'question|faq|q|part',
  answer: 'answer|a|reply|what it say|what it says',
  note: 'note|comment|remark|link|resource|learning resource|reference|url|training|course|recommended reading|reading|further reading|tip|advice|learning|development suggestion|tag|owner|status|version|last updated|date|company wide',
  number: 'no|nr|number of|id|index|order|sort|sort order|row|ref|key',
  rating:
    'self|self rating|self assessment|self score|manager rating|manager assessment|manager score|my rating|my score|your rating|your score|current|current score|actual|gap|assessment|checked|done|achieved|tick|rate|comment by manager|final rating|peer rating|average|total',
};

const roleOf: ReadonlyMap<string, ColumnRole> = new Map(
  Object.entries(words).flatMap(([role, list]) => list.split('|').map((word) => [word, role as ColumnRole] as const)),
);

/** The role that a heading names, or null where it says something else (the name of a level, say). */
export function columnRole(heading: string): ColumnRole | null {
  const key = nameKey(heading.trim().split(/\r?\n/, 1)[0] ?? '');
  if (key === '') return heading.includes('#') ? 'number' : null;
  if (key === '#') return 'number';
  const direct = lookUp(key);
  if (direct !== null) return direct;
  // "Key behaviours (what we see)", "Weight (%)", "Scope:"
  const bare = nameKey(heading.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').replace(/%/g, ''));
  return bare === key ? null : lookUp(bare);
}

function lookUp(key: string): ColumnRole | null {
  const bare = key.replace(/^(?:the|our|your|job|key|typical|usual|expected|required|minimum|suggested) /, '');
  return roleOf.get(key) ?? roleOf.get(singular(key)) ?? roleOf.get(bare) ?? roleOf.get(singular(bare)) ?? null;
}

/** Each word without the ending of a plural: "years of experience" and "year of experience" are one. */
function singular(key: string): string {
  return key.replaceAll(/\p{L}+/gu, (word) => {
    if (word.length < 4 || word.endsWith('ss')) return word;
    if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
    return word.endsWith('s') ? word.slice(0, -1) : word;
  });
}
