import { z } from '@hono/zod-openapi';
import { asId, type EvidenceId } from '#org/ids.ts';
import { refuse } from '#org/refusal.ts';
import type { AnyEndpoint } from '../../http/endpoint.ts';
import { caseCommand } from './case-command.ts';

export const words = z.string().trim().max(20_000);

const chooseTitle = caseCommand({
  kind: 'choose-title',
  summary: 'Say under which title the level is to be held',
  body: z.object({ variant: z.string() }),
  command: ({ variant }) => ({ kind: 'choose-title', variant }),
});

const attach = caseCommand({
  kind: 'attach-evidence',
  summary: 'Attach an entry of my log to an item of the portfolio; whoever reads the case reads it from then on',
  body: z.object({ item: z.string(), evidence: z.string() }),
  command: async ({ item, evidence: id }, { actor, unit }) => {
    const evidence = await unit.evidence.find(asId<EvidenceId>(id));
    if (evidence === null || evidence.owner !== actor.person) {
      return refuse('not-valid', 'There is no such entry in your log.', [
        { pointer: '/evidence', sentence: 'Choose an entry of your own log.' },
      ]);
    }
    return { kind: 'attach-evidence', item, evidence };
  },
});

const detach = caseCommand({
  kind: 'detach-evidence',
  summary: 'Take an entry off the portfolio again',
  body: z.object({ item: z.string(), evidence: z.string() }),
  command: ({ item, evidence }) => ({ kind: 'detach-evidence', item, evidence: asId<EvidenceId>(evidence) }),
});

const justify = caseCommand({
  kind: 'justify-need',
  summary: 'Write why the organisation needs somebody in the seat',
  body: z.object({ text: words }),
  command: ({ text }) => ({ kind: 'justify-need', text }),
});

const attest = caseCommand({
  kind: 'attest',
  summary: 'Confirm, or not, a statement that the path asks for',
  body: z.object({ requirement: z.string(), holds: z.boolean(), words: words.default('') }),
  command: (body) => ({ kind: 'attest', ...body }),
});

const handIn = caseCommand({
  kind: 'hand-in',
  summary: 'Hand in: the stages begin, or go on where the case was returned',
  asksForRevision: true,
  command: () => ({ kind: 'hand-in' }),
});

export const gatheringRoutes: readonly AnyEndpoint[] = [chooseTitle, attach, detach, justify, attest, handIn];
