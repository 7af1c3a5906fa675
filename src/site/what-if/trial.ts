import { changeRules } from '#engine/batch/change-rules.ts';
import type { Standing } from '#engine/batch/count-moves.ts';
import type { ChangeProblem, RuleChanges } from '#engine/batch/rule-changes.ts';
import type { Ladder } from '#engine/index.ts';
import { AskLatest } from './ask-latest.ts';
import { changesOf } from './dials/changes-of-dials.ts';
import type { Dial, DialGroup, DialKey, Setting } from './dials/dial.ts';
import { type DialState, resetAll, resetDial, turnDial, undoTurn, untouched } from './dials/dial-state.ts';
import { allDials, dialsOf, initialSettings } from './dials/dials-of-ladder.ts';
import type { Answer, FileRemarks, Opened, Pick, Reply, Request } from './messages.ts';
import { type MovePicture, movePicture } from './outcome/move-picture.ts';
import { rulesYaml } from './outcome/rules-yaml.ts';

/** Everything that the page shows. A new value whenever anything changes. */
export interface TrialState {
  readonly people: TrialPeople;
  readonly dials: DialState;
  /** Of the last rules that could be tried; null before people are open. */
  readonly picture: MovePicture | null;
  readonly answer: Answer | null;
  readonly problems: readonly ChangeProblem[];
  /** What the checks say about the changed rules. */
  readonly remarks: readonly string[];
  readonly pick: Pick | null;
  readonly failure: TrialFailure | null;
  /** When what the answer answers was asked. */
  readonly askedAtMilliseconds: number;
}

/** What went wrong. After the end of the worker only a page that is loaded again goes on. */
export interface TrialFailure {
  readonly kind: 'mistake' | 'worker-ended';
  readonly message: string;
}

export type TrialPeople =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading'; readonly source: PeopleSource; readonly part: number }
  | { readonly kind: 'bad-file'; readonly source: PeopleSource; readonly remarks: FileRemarks }
  | { readonly kind: 'open'; readonly source: PeopleSource; readonly opened: Opened };

export type PeopleSource =
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'made-up'; readonly count: number };

interface Question {
  readonly changes: RuleChanges;
  readonly pick: Pick | null;
}

/** What a trial needs of its surroundings: a clock, and a way to its worker. */
export interface TrialWorld {
  readonly now: () => number;
  readonly send: (request: Request) => void;
  /** Runs once the hand rests; the one before it no longer does. */
  readonly whenAtRest: (act: () => void) => void;
}

const nothing: TrialState = {
  people: { kind: 'none' },
  dials: untouched,
  picture: null,
  answer: null,
  problems: [],
  remarks: [],
  pick: null,
  failure: null,
  askedAtMilliseconds: 0,
};

/** Rules that are tried on people: the dials, the questions to the worker, and what came back. */
export class Trial {
  readonly ladder: Ladder;
  readonly groups: readonly DialGroup[];
  readonly dials: readonly Dial[];
  readonly #world: TrialWorld;
  readonly #initial: ReadonlyMap<DialKey, Setting>;
  readonly #asking: AskLatest<Question>;
  readonly #listeners = new Set<() => void>();
  #state = nothing;
  #sentAtMilliseconds = 0;

  constructor(ladder: Ladder, world: TrialWorld) {
    this.ladder = ladder;
    this.groups = dialsOf(ladder);
    this.dials = allDials(this.groups);
    this.#initial = initialSettings(this.groups);
    this.#world = world;
    this.#asking = new AskLatest(({ changes, pick }, serial) => {
      this.#sentAtMilliseconds = world.now();
      world.send({ kind: 'ask', serial, changes, pick });
    });
    world.send({ kind: 'ladder', ladder });
  }

  get state(): TrialState {
    return this.#state;
  }

  /** Says when the state is another; gives back how to stop listening. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  open(file: Blob, name: string): void {
    this.#load({ kind: 'file', name });
    this.#world.send({ kind: 'open', file });
  }

  makeUp(count: number): void {
    this.#load({ kind: 'made-up', count });
    this.#world.send({ kind: 'make-up', count, seed: 1 });
  }

  turn(dial: Dial, setting: Setting): void {
    this.#setDials(turnDial(this.#state.dials, dial, setting, (key) => this.initialOf(key), this.#world.now()));
  }

  reset(dial: Dial): void {
    this.#setDials(resetDial(this.#state.dials, dial, this.#world.now()));
  }

  undo(dial: DialKey | null = null): void {
    this.#setDials(undoTurn(this.#state.dials, dial));
  }

  resetAll(): void {
    this.#setDials(resetAll(this.#state.dials, this.#world.now()));
  }

  /** Names those of one move only; the same again, or null, names anybody who moves. */
  pick(pick: Pick | null): void {
    const { pick: last } = this.#state;
    const isSame = last !== null && pick !== null && last.from === pick.from && last.to === pick.to;
    this.#set({ pick: isSame ? null : pick });
    this.#ask();
  }

  initialOf(key: DialKey): Setting {
    const initial = this.#initial.get(key);
    if (initial === undefined) throw new Error(`there is no dial "${key}"`);
    return initial;
  }

  /** Where a dial stands; of one that drives others, where the first of them does, and whether all agree. */
  settingOf(dial: Dial): { readonly setting: Setting; readonly isMixed: boolean } {
    const at = (key: DialKey) => this.#state.dials.settings.get(key) ?? this.initialOf(key);
    const [first = dial.key] = dial.drives;
    return { setting: at(first), isMixed: dial.drives.some((key) => at(key) !== at(first)) };
  }

  get changes(): RuleChanges {
    return changesOf(this.ladder, this.#state.dials.settings);
  }

  /** The changed rules to paste into the ladder; null where nothing is changed or the change is refused. */
  yaml(): string | null {
    const changes = this.changes;
    if (Object.keys(changes).length === 0) return null;
    const changed = changeRules(this.ladder, changes);
    return changed.kind === 'refused' ? null : rulesYaml(this.ladder, changed.ladder, changes);
  }

  receive(reply: Reply): void {
    switch (reply.kind) {
      case 'progress':
        this.#progress(reply.part);
        break;
      case 'opened':
        this.#opened(reply);
        break;
      case 'not-opened':
        this.#notOpened(reply.remarks);
        break;
      case 'answer':
        this.#answered(reply);
        break;
      case 'refused':
        if (this.#asking.answered(reply.serial)) this.#set({ problems: reply.problems, remarks: [] });
        break;
      case 'checked':
        this.#set({ remarks: this.#state.problems.length > 0 ? [] : reply.remarks });
        break;
      case 'failed':
        this.fail({ kind: 'mistake', message: reply.message });
        break;
    }
  }

  /** What was open is closed; the dials stay as they are. */
  fail(failure: TrialFailure): void {
    this.#asking.forget();
    this.#set({ failure, people: { kind: 'none' }, picture: null, answer: null });
  }

  #load(source: PeopleSource): void {
    this.#asking.forget();
    const people = { kind: 'loading', source, part: 0 } as const;
    this.#set({ people, picture: null, answer: null, pick: null, failure: null });
  }

  #progress(part: number): void {
    const { people } = this.#state;
    if (people.kind === 'loading') this.#set({ people: { ...people, part } });
  }

  #opened(opened: Opened): void {
    const { people } = this.#state;
    if (people.kind !== 'loading') return;
    this.#set({ people: { kind: 'open', source: people.source, opened } });
    this.#ask();
  }

  #notOpened(remarks: FileRemarks): void {
    const { people } = this.#state;
    if (people.kind === 'loading') this.#set({ people: { kind: 'bad-file', source: people.source, remarks } });
  }

  #answered(answer: Answer): void {
    const askedAtMilliseconds = this.#sentAtMilliseconds;
    if (!this.#asking.answered(answer.serial)) return;
    const shown = new Set<Standing>(this.#state.picture?.standings);
    const picture = movePicture(this.ladder, answer.moves, shown);
    this.#set({ answer, picture, problems: [], askedAtMilliseconds });
  }

  #setDials(dials: DialState): void {
    this.#set({ dials });
    this.#ask();
    this.#world.whenAtRest(() => this.#world.send({ kind: 'check', changes: this.changes }));
  }

  #ask(): void {
    const { people, pick } = this.#state;
    if (people.kind === 'open') this.#asking.ask({ changes: this.changes, pick });
  }

  #set(change: Partial<TrialState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
