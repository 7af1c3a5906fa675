import { type Readiness, readinessFor } from '#engine/index.ts';
import type { Assessment } from '../assessments/assessment.ts';
import { profileOfAssessment } from '../assessments/profile-of-assessment.ts';
import type { CaseState } from '../cases/case-state.ts';
import { pathOf } from '../cases/stages-of.ts';
import type { Cycle } from '../cycles/cycle.ts';
import type { Day } from '../ids.ts';
import { factsFor } from '../readiness/facts-for.ts';
import type { CaseSubject } from './case-played.ts';

/** As the server works it out: from what the manager last shared until that day. */
export function demoReadiness(
  { assessments, cycles }: { readonly assessments: readonly Assessment[]; readonly cycles: readonly Cycle[] },
  { person, ladder, placement }: CaseSubject,
  state: CaseState,
  today: Day,
): Readiness | null {
  const path = pathOf(ladder, state.route);
  if (path === null || ladder.intent === 'mirror') return null;
  const shared = assessments
    .filter(({ subject, kind, sharedAt }) => subject === person.id && kind === 'manager' && (sharedAt ?? '9') <= today)
    .toReversed();
  const profiles = shared.map((own) => ({ cycle: own.cycle, profile: profileOfAssessment(own, ladder) }));
  const facts = factsFor(ladder, path, {
    attached: state.portfolio,
    attestations: state.attestations,
    needJustified: state.needSequence !== null,
    seatsTaken: new Map(),
    cycles: cycles
      .filter(({ opensOn }) => opensOn <= today)
      .toReversed()
      .map(({ id, closesOn }) => ({
        isOpen: closesOn >= today,
        view: profiles.find(({ cycle }) => cycle === id)?.profile ?? null,
      })),
    placedSince: placement.since,
    today,
  });
  const newest = profiles[0]?.profile ?? null;
  return newest === null ? null : readinessFor(ladder, path, newest, facts, state.route.to.variant);
}
