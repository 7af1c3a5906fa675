import type { Ladder } from '#engine/index.ts';
import { placeTitle } from '#org/cases/case-words.ts';
import { selfRole } from '#org/cases/stages-of.ts';
import { encodeAngles, escapeMarkdown } from '#org/evidence/evidence-to-markdown.ts';
import type { Calendar } from '../calendar.ts';
import type { CaseBody } from '../present/cases.ts';
import type { RequirementBody } from '../present/readiness.ts';
import { wordRatings } from './word-ratings.ts';

/** The whole case as one page to print or to keep: the same that its page shows, in words, by the calendar given. */
export function packetMarkdown(
  own: CaseBody,
  on: Ladder,
  { today, dayOf }: Pick<Calendar, 'today' | 'dayOf'>,
  chain: { readonly sequence: number; readonly hash: string },
): string {
  const { subject, route, ladder, stages, decision } = own;
  const blocks = [
    `# ${route.type === 'promotion' ? 'Promotion' : 'Move'}: ${line(subject.name)}, ${line(route.from.title)} to ${line(route.to.title)}`,
    `On ${line(ladder.title)} ${line(ladder.version)}. Proposed by ${line(own.proposedBy?.name ?? 'the system')} on ${dayOf(own.createdAt)}.`,
    own.reason === '' ? '' : quoted(own.reason),
    ...(decision === null ? [`## Where it stands\n\n${where(own)}`] : ['## The decision', ...decided(decision, dayOf)]),
    ...readiness(own),
    ...portfolio(own),
    ...confirmed(own),
    ...stages.flatMap((one) => stage(on, one)),
    `---\n\nMade on ${today}. The audit chain then ended at ${chain.sequence}:${chain.hash}. The JSON packet of this case can be held against it: \`rungs audit verify-packet FILE\`.`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function where({ status, stage: now }: CaseBody): string {
  return now === null ? `Status: ${status}.` : `Status: ${status}, at “${line(now.title)}”.`;
}

function decided(decision: NonNullable<CaseBody['decision']>, dayOf: Calendar['dayOf']): string[] {
  const { outcome, by, effectiveOn, at, reason } = decision;
  const from = effectiveOn === null ? '' : `, from ${effectiveOn} on`;
  const who = by.map(({ name }) => line(name)).join(' and ');
  return [`**${outcome === 'yes' ? 'Yes' : 'Not yet'}**${from}. By ${who} on ${dayOf(at)}.`, quoted(reason)];
}

function readiness(own: CaseBody): string[] {
  const then = own.decision?.requirements;
  const now =
    own.readiness === null
      ? null
      : [
          ...own.readiness.requirements,
          ...own.readiness.portfolio,
          ...(own.readiness.consistency === null ? [] : [own.readiness.consistency]),
        ];
  const shown = own.decision === null ? now : then;
  if (shown == null || shown.length === 0) {
    const words = [own.path?.summary ?? '', ...(own.path?.readyWhen ?? []).map((text) => `- ${line(text)}`)];
    return words.every((text) => text === '') ? [] : ['## What the way asks', words.filter(Boolean).join('\n')];
  }
  const title = own.decision === null ? '## What is met' : '## What was met at the decision';
  return [title, shown.map((one) => requirement(one, '')).join('\n')];
}

const statusWords = { met: 'met', 'not-met': 'not yet', open: 'open', 'not-applicable': 'does not apply' } as const;

function requirement({ title, status, because, parts }: RequirementBody, indent: string): string {
  const own = `${indent}- ${line(title)}: **${statusWords[status]}** (${line(because)})`;
  return [own, ...parts.map((part) => requirement(part, `${indent}  `))].join('\n');
}

function portfolio({ portfolio: items, need }: CaseBody): string[] {
  const parts = items.flatMap(({ title, count, attached }) => [
    `### ${line(title)} (${attached.length} of ${count})`,
    ...attached.map(({ happenedOn, what, why, links }) =>
      [`**${happenedOn}**`, quoted(what), quoted(why), ...links.map((link) => `<${encodeAngles(link)}>`)]
        .filter(Boolean)
        .join('\n\n'),
    ),
  ]);
  return [
    ...(parts.length === 0 ? [] : ['## Portfolio', ...parts]),
    ...(need === null
      ? []
      : ['## Why the seat is needed', need.text === null ? 'Nobody has written it yet.' : quoted(need.text)]),
  ];
}

function confirmed({ attestations }: CaseBody): string[] {
  if (attestations.length === 0) return [];
  const lines = attestations.map(({ statement, given }) => {
    if (given === null) return `- ${line(statement)} Nobody has said yet.`;
    const words = given.words === '' ? '' : ` ${line(given.words)}`;
    return `- ${line(statement)} **${given.holds ? 'Confirmed' : 'Not confirmed'}** by ${line(given.by.name)}.${words}`;
  });
  return ['## Confirmations', lines.join('\n')];
}

function stage(ladder: Ladder, one: CaseBody['stages'][number]): string[] {
  const { title, decides, state, views, settled, talk, trial, agreement, roles } = one;
  // In a step that is the person's alone they don't judge: they say something.
  const isOwn = roles.every(({ role }) => role === selfRole);
  const states = { passed: 'passed', now: 'under way', 'to-come': 'to come' } as const;
  return [
    `## ${line(title)} (${states[state]})`,
    line(decides),
    ...views.map(({ person, hidden, verdict, words, ratings }) => {
      if (hidden) return `**${line(person.name)}** has given a view, which isn’t for the reader of this yet.`;
      const said = isOwn ? 'done' : verdict === 'agree' ? 'agrees' : 'not yet';
      const chose = ratings === null ? '' : `What ${line(person.name)} chose:\n\n${rated(ladder, ratings)}`;
      return [`**${line(person.name)}: ${said}**`, quoted(words ?? ''), chose].filter(Boolean).join('\n\n');
    }),
    agreement === null ? '' : line(agreement.sentence),
    ...(settled === null
      ? []
      : [
          `Settled on, written by ${line(settled.by.name)}:\n\n${rated(ladder, settled.ratings)}`,
          settled.changes.length === 0 ? '' : 'Why otherwise than a reviewer gave it:',
          settled.changes
            .map(({ reviewer, reason, ...place }) => {
              return `- ${line(`${placeTitle(ladder, place)} (rated otherwise by ${reviewer.name}): ${reason}`)}`;
            })
            .join('\n'),
        ]),
    talk === null ? '' : quoted(talk.words),
    ...(trial?.begun ?? []).map(({ cycle, review }) =>
      review === null
        ? `${line(cycle.name)}: not looked back on yet.`
        : `${line(cycle.name)}:\n\n${quoted(review.words)}`,
    ),
  ];
}

function rated(ladder: Ladder, ratings: Readonly<Record<string, unknown>>): string {
  return wordRatings(ladder, ratings)
    .map((own) => `- ${line(own)}`)
    .join('\n');
}

/** What somebody wrote, so that nothing in it becomes a heading or a picture. */
function quoted(words: string): string {
  if (words === '') return '';
  return words
    .split('\n')
    .map((own) => `> ${line(own)}`)
    .join('\n');
}

function line(text: string): string {
  return escapeMarkdown(text.replaceAll(/\s+/g, ' ').trim());
}
