import type { Batch } from '#engine/batch/batch.ts';
import type { BatchResults } from '#engine/batch/batch-results.ts';
import { changeRules } from '#engine/batch/change-rules.ts';
import { countMoves } from '#engine/batch/count-moves.ts';
import type { OutcomeColumn } from '#engine/batch/outcome.ts';
import { scoreBatch, scoreColumns } from '#engine/batch/score-batch.ts';
import { wordFinding } from '#engine/findings/finding.ts';
import type { Finding, Ladder } from '#engine/index.ts';
import { readPeopleCsv } from '#formats/people-csv/read-people-csv.ts';
import type { Ask, FileRemarks, Reply, Request } from '../messages.ts';
import { newRemarks, remarksOn } from '../outcome/new-remarks.ts';
import { firstMoved } from './first-moved.ts';
import { madeUpName } from './made-up-name.ts';
import { madeUpPeople } from './made-up-people.ts';

/** The people that are open: their ratings, what they are called, and where they stand in the ladder as it is. */
interface OpenPeople {
  readonly batch: Batch;
  readonly nameOf: (person: number) => string;
  readonly before: BatchResults;
}

/** What came out last: dragging one dial leaves what the others changed as it is. */
interface LastTrial {
  readonly ladder: Ladder;
  readonly results: BatchResults;
}

const namesInAll = 20;
const remarksInAll = 100;

/** The side of the worker: holds the people and answers what is asked of them. Knows no browser. */
export class PeopleDesk {
  readonly #reply: (reply: Reply) => void;
  readonly #now: () => number;
  #ladder: Ladder | null = null;
  #people: OpenPeople | null = null;
  #last: LastTrial | null = null;
  #knownRemarks: ReadonlySet<string> | null = null;

  constructor(reply: (reply: Reply) => void, now: () => number) {
    this.#reply = reply;
    this.#now = now;
  }

  /** Answers one message. Whatever goes wrong is said, and nothing is thrown. */
  async handle(request: Request): Promise<void> {
    try {
      await this.#handle(request);
    } catch (error) {
      this.#reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  }

  async #handle(request: Request): Promise<void> {
    if (request.kind === 'ladder') {
      this.#ladder = request.ladder;
      this.#knownRemarks = null;
      return;
    }
    const ladder = this.#ladder;
    if (ladder === null) throw new Error('the ladder comes before what is asked about it');
    switch (request.kind) {
      case 'open':
        this.#open(ladder, await request.file.text());
        break;
      case 'make-up':
        this.#take(ladder, madeUpPeople(ladder, request.count, request.seed), madeUpName, null);
        break;
      case 'ask':
        this.#answer(ladder, request);
        break;
      case 'check':
        this.#knownRemarks ??= remarksOn(ladder);
        this.#reply({ kind: 'checked', remarks: newRemarks(ladder, request.changes, this.#knownRemarks) });
        break;
    }
  }

  #open(ladder: Ladder, text: string): void {
    const { batch, people, findings } = readPeopleCsv(text, ladder, (part) => this.#reply({ kind: 'progress', part }));
    const remarks = remarksOf(findings);
    if (batch === null || people.length === 0) this.#reply({ kind: 'not-opened', remarks });
    else this.#take(ladder, batch, (person) => people[person] ?? '', remarks);
  }

  /** `remarks` are those on a file; null where the people are made up. */
  #take(ladder: Ladder, batch: Batch, nameOf: OpenPeople['nameOf'], remarks: FileRemarks | null): void {
    const before = scoreBatch(ladder, batch);
    if (before.kind === 'refused') {
      this.#reply({ kind: 'failed', message: before.message });
      return;
    }
    this.#people = { batch, nameOf, before };
    this.#last = null;
    const { personCount } = batch;
    const said = remarks ?? { count: 0, first: [] };
    this.#reply({ kind: 'opened', personCount, isMadeUp: remarks === null, remarks: said });
  }

  #answer(ladder: Ladder, { serial, changes, pick }: Ask): void {
    if (this.#people === null) throw new Error('people are opened before it is asked who moves');
    const start = this.#now();
    const changed = changeRules(ladder, changes);
    if (changed.kind === 'refused') {
      this.#reply({ kind: 'refused', serial, problems: changed.problems });
      return;
    }
    const { before, batch, nameOf } = this.#people;
    const after = this.#score(ladder, changed.ladder, batch, before);
    const moves = countMoves(changed.ladder, before, after);
    const first = firstMoved({ before, after, nameOf, pick, most: namesInAll });
    this.#reply({ kind: 'answer', serial, moves, first, tookMilliseconds: this.#now() - start });
  }

  /** Competencies whose rule is as in the ladder, or as the last time, aren't worked out again. */
  #score(ladder: Ladder, changed: Ladder, batch: Batch, before: BatchResults): BatchResults {
    const known: readonly LastTrial[] = [{ ladder, results: before }, ...(this.#last === null ? [] : [this.#last])];
    const results = scoreColumns(changed, batch, (index) => knownColumn(changed, index, known));
    this.#last = { ladder: changed, results };
    return results;
  }
}

function knownColumn(changed: Ladder, index: number, known: readonly LastTrial[]): OutcomeColumn | null {
  const ruleOf = (ladder: Ladder) => JSON.stringify(ladder.competencies[index]?.rule);
  const wanted = ruleOf(changed);
  const same = known.find(({ ladder }) => ruleOf(ladder) === wanted);
  return same?.results.competencies[index] ?? null;
}

function remarksOf(findings: readonly Finding[]): FileRemarks {
  const first = findings.slice(0, remarksInAll).map((found) => ({
    line: found.place.line,
    column: String(found.place.path[1] ?? ''),
    sentence: wordFinding(found),
  }));
  return { count: findings.length, first };
}
