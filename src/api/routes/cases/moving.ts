import { z } from '@hono/zod-openapi';
import { asId, type CycleId, type LadderVersionId } from '#org/ids.ts';
import { refuse } from '#org/refusal.ts';
import type { AnyEndpoint } from '../../http/endpoint.ts';
import { readVersion } from '../../read-version.ts';
import { caseCommand } from './case-command.ts';
import { words } from './gathering.ts';

const recordTalk = caseCommand({
  kind: 'record-talk',
  summary: 'Of a move: the two have talked, and what about',
  body: z.object({ words }),
  command: (body) => ({ kind: 'record-talk', ...body }),
});

const beginTrial = caseCommand({
  kind: 'begin-trial',
  summary: 'Of a move: in which cycles it is tried out',
  body: z.object({ cycles: z.array(z.string()).min(1).max(20) }),
  command: async ({ cycles: ids }, { unit }) => {
    const cycles = await Promise.all(ids.map((id) => unit.cycles.find(asId<CycleId>(id))));
    const found = cycles.filter((cycle) => cycle !== null);
    if (found.length === ids.length) return { kind: 'begin-trial', cycles: found };
    return refuse('not-valid', 'One of these is no cycle.', [
      { pointer: '/cycles', sentence: 'Choose cycles that there are.' },
    ]);
  },
});

const reviewTrial = caseCommand({
  kind: 'review-trial',
  summary: 'Of a move: look back on a cycle of the trial; where it doesn’t go on, it ends without a mark',
  body: z.object({ cycle: z.string(), words, goesOn: z.boolean() }),
  command: ({ cycle, ...own }) => ({ kind: 'review-trial', cycle: asId<CycleId>(cycle), ...own }),
});

const goBack = caseCommand({
  kind: 'go-back',
  summary: 'Of a move: back to where they were, without a mark',
  command: () => ({ kind: 'go-back' }),
});

const askToCarry = caseCommand({
  kind: 'ask-to-carry',
  summary: 'Ask the other of the two to carry the case over to another version of the ladder',
  body: z.object({ to: z.string() }),
  command: async ({ to }, { unit, found }) => {
    const version = await unit.ladderVersions.find(asId<LadderVersionId>(to));
    if (version?.status === 'published' && version.ladder === found.version.ladder) {
      return { kind: 'ask-to-carry', to: version.id, ladder: readVersion(version) };
    }
    return refuse('not-valid', 'This is no published version of the ladder that the case is on.', [
      { pointer: '/to', sentence: 'Choose a published version of the same ladder.' },
    ]);
  },
});

const agreeToCarry = caseCommand({
  kind: 'agree-to-carry',
  summary: 'Agree to it: what was met is judged anew there',
  asksForRevision: true,
  command: () => ({ kind: 'agree-to-carry' }),
});

const withdraw = caseCommand({
  kind: 'withdraw',
  summary: 'Withdraw the case',
  body: z.object({ reason: words.default('') }),
  command: ({ reason }) => ({ kind: 'withdraw', reason }),
});

export const movingRoutes: readonly AnyEndpoint[] = [
  recordTalk,
  beginTrial,
  reviewTrial,
  goBack,
  askToCarry,
  agreeToCarry,
  withdraw,
];
