import type { z } from '@hono/zod-openapi';
import type { Ladder } from '#engine/index.ts';
import type { Actor } from '#org/access/actor.ts';
import { type CaseState, currentStage, isUndecided } from '#org/cases/case-state.ts';
import { levelRefTitle } from '#org/cases/case-words.ts';
import { dueNow, waitsFor, waitsForPartner } from '#org/cases/waits-for.ts';
import type { LadderVersion } from '#org/ladders/ladder-version.ts';
import type { caseLineSchema } from '../present/cases.ts';
import type { NameOf } from './case-names.ts';

export type CaseLineBody = z.output<typeof caseLineSchema>;

/** A case in one line: what it is about, where it is, and for whom it waits. */
export function presentLine(
  state: CaseState,
  { version, ladder }: { readonly version: LadderVersion; readonly ladder: Ladder },
  actor: Actor,
  nameOf: NameOf,
): CaseLineBody {
  const { route } = state;
  const stage = isUndecided(state) ? currentStage(state) : null;
  const waiting = waitsFor(state);
  const isOpenToPartners = waitsForPartner(state);
  const level = (ref: typeof route.from) => ({
    level: ref.level,
    variant: ref.variant,
    title: levelRefTitle(ladder, ref),
  });
  return {
    id: state.id,
    subject: nameOf(state.subject),
    route: { type: route.type, path: route.path, from: level(route.from), to: level(route.to) },
    ladder: { versionId: version.id, id: version.ladder, version: version.version, title: version.title },
    status: state.status,
    stage: stage === null ? null : { id: stage.id, title: stage.title },
    due: isUndecided(state) ? dueNow(state) : null,
    waitsFor: waiting.map(nameOf),
    waitsForPartner: isOpenToPartners,
    waitsForMe:
      waiting.includes(actor.person) ||
      (isOpenToPartners && actor.person !== state.subject && actor.roles.has('people-partner')),
    effectiveOn: state.decision?.effectiveOn ?? null,
    revision: state.revision,
    createdAt: state.createdAt,
    updatedAt: state.updatedAt,
    closedAt: state.closedAt,
  };
}
