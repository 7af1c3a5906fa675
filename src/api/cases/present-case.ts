import { levelTitle, type Readiness, wordRequirement } from '#engine/index.ts';
import type { Actor } from '#org/access/actor.ts';
import { mayAboutPerson } from '#org/access/policy.ts';
import { isMirror } from '#org/assessments/is-mirror.ts';
import { seatsOf } from '#org/cases/case-plan.ts';
import { isUndecided } from '#org/cases/case-state.ts';
import { pathTitle, roleTitle } from '#org/cases/case-words.ts';
import { needsReason } from '#org/cases/commands/decide.ts';
import { itemsOf, missingFor, roleThatMay, statementsOf, titlesOf } from '#org/cases/commands/gather.ts';
import { offersOf } from '#org/cases/offers.ts';
import { pathOf } from '#org/cases/stages-of.ts';
import { whoReads } from '#org/cases/who-reads.ts';
import type { CycleId, PersonId } from '#org/ids.ts';
import type { Unit } from '#store/unit.ts';
import type { CaseBody } from '../present/cases.ts';
import { presentRequirement } from '../present/readiness.ts';
import type { Services } from '../services.ts';
import { type CaseGround, groundOf } from './case-ground.ts';
import { namesOf, peopleIn } from './case-names.ts';
import { wordsOf } from './case-words.ts';
import { type FoundCase, versionOf } from './find-case.ts';
import { presentLine } from './present-line.ts';
import { presentAttesters, presentStage, type StageGround } from './present-stage.ts';

/** The whole case as one who may read it sees it, and what they may do next. */
export async function presentCase(unit: Unit, actor: Actor, found: FoundCase, services: Services): Promise<CaseBody> {
  const ground = await groundOf(unit, actor, found, services);
  const shown = await stageGround(unit, actor.person, found);
  const { state, ladder, version, about } = found;
  const { nameOf, words } = shown;
  const proposed = words.bodyAt(1, 'proposed');
  const returned = words.bodyAt(state.returned?.sequence, 'returned');
  const returnedBy = words.eventAt(state.returned?.sequence)?.actor ?? null;
  const latest = await unit.ladderVersions.latestPublished(version.ladder);
  const carryingTo = state.carrying === null ? null : await versionOf(unit, state.carrying.to);
  const { readiness, seats } = ground.situation;
  return {
    ...presentLine(state, found, actor, nameOf),
    manager: state.manager === null ? null : nameOf(state.manager),
    proposedBy: state.proposer === null ? null : nameOf(state.proposer),
    reason: proposed?.reason ?? '',
    readBy: whoReads(about.person.name, state.manager !== null),
    isMirror: isMirror(ladder),
    titles: titlesOf(state, { ladder }).map(({ id, title }) => ({ id, title })),
    newerVersion: latest === null || latest.id === version.id ? null : { id: latest.id, version: latest.version },
    carrying:
      state.carrying === null || carryingTo === null
        ? null
        : { to: carryingTo.id, version: carryingTo.version, by: nameOf(state.carrying.by) },
    path: presentPath(found, ground),
    levelRemark: remarkOnLevel(found),
    readiness: readiness === null || !isShown(actor, found) ? null : presentReadiness(found, readiness, ground),
    ...presentGathered(found, shown, actor),
    seats: seats === null ? null : { taken: seats.taken, max: seats.max },
    attesters: presentAttesters(shown),
    stages: state.stages.map((stage, index) => presentStage(shown, stage, index)),
    returned:
      returned === null
        ? null
        : { stage: returned.stage, reasons: returned.reasons, by: returnedBy === null ? null : nameOf(returnedBy) },
    decision: presentDecision(found, shown),
    placement: state.placement,
    missing: [...missingFor(state, { ladder })],
    decisionNeedsReason: { yes: needsReason('yes', readiness), notYet: needsReason('not-yet', readiness) },
    can: offersOf(state, ground.situation).map(({ command, refused }) => ({
      command,
      refused: refused?.sentence ?? null,
    })),
  };
}

/**
 * Where somebody stands today is a matter of the case until it is decided, with what stands in the decision from then on.
 * Afterwards it is shown to those alone who may read it anyway: a part that somebody once had is no window.
 */
function isShown(actor: Actor, { state, about }: FoundCase): boolean {
  return isUndecided(state) || mayAboutPerson(actor, 'readiness:read', about.relation) === 'yes';
}

async function stageGround(unit: Unit, reader: PersonId, { state, ladder, about }: FoundCase): Promise<StageGround> {
  const words = await wordsOf(unit, state, { person: reader });
  const holders = await unit.roleHolders.of(ladder.id);
  const usualIn = (role: string) => {
    const own = holders.filter((one) => one.role === role);
    const ofTeam = own.filter(({ team }) => team !== '' && team === about.person.team);
    return (ofTeam.length > 0 ? ofTeam : own.filter(({ team }) => team === '')).map(({ person }) => person);
  };
  const cycles = new Map<CycleId, string>();
  for (const { cycle } of state.trial) cycles.set(cycle, (await unit.cycles.find(cycle))?.name ?? '');
  const nameOf = await namesOf(unit, [
    ...peopleIn(state),
    ...holders.map(({ person }) => person),
    ...words.kept.map(({ event }) => event.actor),
  ]);
  return { state, ladder, reader, nameOf, words, usualIn, cycleName: (cycle) => cycles.get(cycle) ?? '' };
}

/** Of a level that the ladder names and hasn't described yet: people judge it by what there is. */
function remarkOnLevel({ state, ladder }: FoundCase): string | null {
  const level = ladder.levels.find(({ id }) => id === state.route.to.level);
  if (level === undefined || (level.status !== 'planned' && level.status !== 'named-only')) return null;
  const title = levelTitle(ladder, level.id);
  return level.status === 'planned'
    ? `What the ladder asks of ${title} in detail is still being written. Say how you see it by what stands here so far.`
    : `The ladder names ${title} and says nothing more of it. Say how you see it in your own words.`;
}

function presentPath({ state, ladder }: FoundCase, { situation }: CaseGround): CaseBody['path'] {
  const path = pathOf(ladder, state.route);
  if (path === null) return null;
  const { move } = path;
  const limit = move?.limit ?? null;
  return {
    title: pathTitle(ladder, path),
    summary: path.summary,
    readyWhen: [...path.readyWhen],
    practise: path.practise.map(({ title, how }) => ({ title, how })),
    steps: [...(move?.steps ?? [])],
    promises: [...(move?.promises ?? [])],
    limit: limit === null ? null : { times: limit.times, months: limit.months, until: situation.forbiddenUntil },
  };
}

function presentReadiness({ ladder }: FoundCase, readiness: Readiness, { restsOn }: CaseGround): CaseBody['readiness'] {
  const { whole, requirements, portfolio, consistency, timeInLevel } = readiness;
  const sentences = {
    settled: 'On what the reviewers settled on.',
    manager: 'On the view that the manager shared last.',
    self: 'On how the person sees it themselves: no manager has shared a view.',
  };
  return {
    whole,
    restsOn: restsOn === null ? null : { kind: restsOn.kind, sentence: sentences[restsOn.kind] },
    requirements: requirements.map((own) => presentRequirement(ladder, own)),
    portfolio: portfolio.map((own) => presentRequirement(ladder, own)),
    consistency: consistency === null ? null : presentRequirement(ladder, consistency),
    timeInLevel: {
      months: timeInLevel.months,
      typicalMonths:
        timeInLevel.typicalMonths === null
          ? null
          : { min: timeInLevel.typicalMonths.min, max: timeInLevel.typicalMonths.max },
    },
  };
}

function presentGathered(
  { state, ladder }: FoundCase,
  { words, nameOf }: StageGround,
  actor: Actor,
): Pick<CaseBody, 'portfolio' | 'need' | 'attestations'> {
  const path = pathOf(ladder, state.route);
  const asks = seatsOf(path?.requirements ?? [])?.justification ?? null;
  const needBy = words.eventAt(state.needSequence)?.actor ?? null;
  return {
    portfolio: itemsOf(state, { ladder }).map(({ id, title, evidence, count }) => {
      const attached = state.portfolio.filter(({ item }) => item === id);
      return {
        item: id,
        title,
        asksFor: evidence,
        count,
        missing: Math.max(0, count - attached.length),
        attached: attached.flatMap(({ evidence: own, sequence }) => {
          const body = words.bodyAt(sequence, 'evidence-attached');
          if (body === null) return [];
          const { happenedOn, what, why, links } = body.words;
          return { evidence: own, happenedOn, what, why, links: [...links], at: words.eventAt(sequence)?.at ?? '' };
        }),
      };
    }),
    need:
      asks === null
        ? null
        : {
            asks,
            text: words.bodyAt(state.needSequence, 'need-justified')?.text ?? null,
            by: needBy === null ? null : nameOf(needBy),
          },
    attestations: statementsOf(path).map((statement) => {
      const given = state.attestations.find(({ requirement }) => requirement === statement.id);
      return {
        requirement: statement.id,
        title: wordRequirement(ladder, statement),
        statement: statement.statement,
        by: statement.by.map((role) => ({ role, title: roleTitle(ladder, role) })),
        mayConfirm: roleThatMay(state, statement.by, actor.person) !== null,
        given:
          given === undefined
            ? null
            : {
                by: nameOf(given.person),
                holds: given.holds,
                words: words.bodyAt(given.sequence, 'attested')?.words ?? '',
              },
      };
    }),
  };
}

function presentDecision({ state, ladder }: FoundCase, { words, nameOf }: StageGround): CaseBody['decision'] {
  const { decision } = state;
  const body = words.bodyAt(decision?.sequence, 'decided');
  if (decision === null || body === null) return null;
  const { readiness } = body;
  const all =
    readiness === null
      ? null
      : [
          ...readiness.requirements,
          ...readiness.portfolio,
          ...(readiness.consistency === null ? [] : [readiness.consistency]),
        ];
  return {
    outcome: decision.outcome,
    by: decision.by.map(nameOf),
    reason: body.reason,
    effectiveOn: decision.effectiveOn,
    at: decision.at,
    requirements: all === null ? null : all.map((own) => presentRequirement(ladder, own)),
  };
}
