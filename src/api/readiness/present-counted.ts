import {
  type Ladder,
  type LevelId,
  type Path,
  type Readiness,
  type RequirementState,
  readinessFor,
  wordRise,
} from '#engine/index.ts';
import { seatsOf } from '#org/cases/case-plan.ts';
import type { CaseState } from '#org/cases/case-state.ts';
import { levelRefTitle } from '#org/cases/case-words.ts';
import type { Day } from '#org/ids.ts';
import { factsFor } from '#org/readiness/facts-for.ts';
import { headlineOf } from '#org/readiness/headline.ts';
import { cycleViewsOf, type KnownOfPerson, type ViewOn } from '#org/readiness/known-of.ts';
import { heldInCycles } from '#org/readiness/over-time.ts';
import { whatItTakes } from '#org/readiness/what-it-takes.ts';
import type { Unit } from '#store/unit.ts';
import type { NameOf } from '../cases/case-names.ts';
import type { CaseWords } from '../cases/case-words.ts';
import type { CountedReadinessBody } from '../present/person-readiness.ts';
import { presentRequirement } from '../present/readiness.ts';

export interface CountedGround {
  readonly known: KnownOfPerson;
  readonly ladder: Ladder;
  readonly view: ViewOn;
  /** Of which view it is, in words. */
  readonly viewWords: string;
  readonly placedSince: Day | null;
  readonly today: Day;
  readonly nameOf: NameOf;
}

/** A case about the path that is open; its words where the reader may read it. */
export interface OpenCase {
  readonly state: CaseState;
  readonly words: CaseWords | null;
}

/** Readiness on a path of a ladder that counts, with what each part of it rests on. */
export async function presentCounted(
  unit: Unit,
  ground: CountedGround,
  path: Path,
  open: OpenCase | null,
): Promise<CountedReadinessBody> {
  const { known, ladder, view } = ground;
  const seats = await seatsAt(unit, known, ladder, path);
  const facts = factsFor(ladder, path, {
    attached: open?.state.portfolio ?? null,
    attestations: open?.state.attestations ?? [],
    needJustified: open !== null && open.state.needSequence !== null,
    seatsTaken: new Map<LevelId, number>(seats === null ? [] : [[seats.level, seats.taken]]),
    cycles: cycleViewsOf(ladder, known),
    placedSince: ground.placedSince,
    today: ground.today,
  });
  const readiness = readinessFor(ladder, path, view.profile, facts, open?.state.route.to.variant ?? null);
  const present = (state: RequirementState) => presentRequirement(ladder, state);
  return {
    whole: readiness.whole,
    headline: headlineOf(levelRefTitle(ladder, path.to), readiness),
    requirements: readiness.requirements.map(present),
    portfolio: readiness.portfolio.map(present),
    consistency: readiness.consistency === null ? null : present(readiness.consistency),
    restsOn: restsOn(readiness, ground, open),
    evidence: evidenceIn(open),
    seats: seats === null ? null : { max: seats.max, taken: seats.taken, free: Math.max(0, seats.max - seats.taken) },
    held: [...heldInCycles(ladder, path, known)],
    takes: whatItTakes(ladder, path, view.profile, readiness.requirements).map(({ title, choices }) => ({
      title,
      choices: choices.map((rises) => rises.map((rise) => wordRise(ladder, rise))),
    })),
    typicalMonths: path.typicalMonths,
  };
}

async function seatsAt(unit: Unit, { person }: KnownOfPerson, ladder: Ladder, path: Path) {
  const level = ladder.levels.find(({ id }) => id === (seatsOf(path.requirements)?.level ?? path.to.level));
  if (level?.seats == null) return null;
  return {
    level: level.id,
    max: level.seats.max,
    taken: await unit.cases.seatsTaken(ladder.id, level.id, person.id),
  };
}

function restsOn(
  { requirements, portfolio, consistency }: Readiness,
  ground: CountedGround,
  open: OpenCase | null,
): CountedReadinessBody['restsOn'] {
  const all = [...requirements, ...portfolio, ...(consistency === null ? [] : [consistency])].flatMap(leavesOf);
  return all.map((state) => ({ requirement: state.requirement.id, words: wordsOf(state, ground, open) }));
}

function leavesOf(state: RequirementState): readonly RequirementState[] {
  return [state, ...state.parts.flatMap(leavesOf)];
}

function wordsOf(
  { requirement }: RequirementState,
  { viewWords, known, nameOf }: CountedGround,
  open: OpenCase | null,
) {
  switch (requirement.kind) {
    case 'consistency': {
      const count = known.cycles.length;
      return count === 0
        ? 'They were in no cycle yet.'
        : `The manager’s views in ${count === 1 ? 'the one cycle' : `${count} cycles`} they were in.`;
    }
    case 'attestation': {
      const given = open?.state.attestations.find((own) => own.requirement === requirement.id);
      if (given === undefined) return open === null ? 'It is asked for in a case.' : 'Nobody has said yet.';
      return `${nameOf(given.person).name} ${given.holds ? 'confirmed it' : 'did not confirm it'} in the case.`;
    }
    case 'evidence': {
      if (open === null) return 'It is gathered in a case.';
      const count = open.state.portfolio.filter(({ item }) => item === requirement.item).length;
      return `${count} ${count === 1 ? 'piece' : 'pieces'} of evidence attached in the case.`;
    }
    case 'seats':
      return 'Who is placed there today, and whose promotion is decided.';
    case 'all':
    case 'any':
    case 'at-least':
      return 'What stands below it.';
    default:
      return viewWords;
  }
}

function evidenceIn(open: OpenCase | null): CountedReadinessBody['evidence'] {
  return (open?.state.portfolio ?? []).flatMap(({ item, evidence, sequence }) => {
    const body = open?.words?.bodyAt(sequence, 'evidence-attached');
    return body == null ? [] : [{ item, evidence, what: body.words.what }];
  });
}
