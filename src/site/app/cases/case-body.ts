import type { CaseBody, CaseLineBody } from '#api/present/cases.ts';
import { listed } from '../../assess/outcome/number-words.ts';
import type { PersonRef } from '../parts/me.ts';
import { onDay } from '../parts/on-day.ts';

export type { CaseBody, CaseLineBody } from '#api/present/cases.ts';
export type StageBody = CaseBody['stages'][number];
export type RoleBody = StageBody['roles'][number];
export type ViewBody = StageBody['views'][number];
export type AgreementBody = NonNullable<StageBody['agreement']>;

/** What somebody may do with it, and why not now; null: it isn't theirs to do. */
export function offerOf({ can }: CaseBody, command: string): { readonly refused: string | null } | null {
  return can.find((own) => own.command === command) ?? null;
}

/** Theirs, and possible now. */
export function canNow(body: CaseBody, command: string): boolean {
  return offerOf(body, command)?.refused === null;
}

export function stageNow({ stages }: CaseBody): StageBody | null {
  return stages.find(({ state }) => state === 'now') ?? null;
}

/** `Promotion to Tech Lead (L4)`, with whose it is where it isn't one's own. */
export function titleOf({ subject, route }: Pick<CaseLineBody, 'subject' | 'route'>, me: string): string {
  const what = `${route.type === 'promotion' ? 'promotion' : 'move'} to ${route.to.title}`;
  return subject.id === me ? `Your ${what}` : `${subject.name}: ${what}`;
}

/** Where it is, what happens next, and who is on. */
export function nextWords(line: CaseLineBody, me: string): string {
  const waits = waitWords(line, me);
  const until = line.due === null ? '' : `, until ${onDay(line.due)}`;
  switch (line.status) {
    case 'gathering':
      return `It is being put together. ${waits}`;
    case 'in-stages':
      return `It is at “${line.stage?.title ?? ''}”${until}. ${waits}`;
    case 'decided':
      return `Decided: yes. It holds from ${onDay(line.effectiveOn ?? '')} on.`;
    case 'in-effect':
      return line.effectiveOn === null ? 'It is in effect.' : `It holds since ${onDay(line.effectiveOn)}.`;
    case 'not-yet':
      return 'Decided: not yet.';
    case 'withdrawn':
      return 'It was withdrawn.';
    case 'went-back':
      return 'It was tried and not kept. Nothing of it counts for or against anybody.';
    case 'ended':
      return 'It ended as the person left.';
  }
}

export function waitWords(line: Pick<CaseLineBody, 'waitsFor' | 'waitsForPartner' | 'waitsForMe'>, me: string): string {
  const { waitsFor, waitsForPartner, waitsForMe } = line;
  const isPartner = waitsForMe && !waitsFor.some(({ id }) => id === me);
  const partner = isPartner ? 'you or another people partner' : 'a people partner';
  const names = [...named(waitsFor, me), ...(waitsForPartner ? [partner] : [])];
  if (names.length === 0) return '';
  return `It waits for ${listed(names)}.${waitsForPartner ? ' There is no manager.' : ''}`;
}

/** Names, oneself first and as “you”. */
export function named(people: readonly PersonRef[], me: string): readonly string[] {
  const isMe = people.some(({ id }) => id === me);
  const others = people.filter(({ id }) => id !== me).map(({ name }) => name);
  return isMe ? ['you', ...others] : others;
}

/** Whether it still comes to a decision. */
export function isUndecided({ status }: Pick<CaseLineBody, 'status'>): boolean {
  return status === 'gathering' || status === 'in-stages';
}

/** Beside every field: who reads it once it is sent. */
export function seenBy({ readBy }: CaseBody): string {
  return `Once sent: ${readBy}`;
}

/** A step that is the person's alone, such as saying which way they would like to go. */
export function isOwn(roles: readonly RoleBody[]): boolean {
  return roles.length > 0 && roles.every(({ role }) => role === 'self');
}

export function isTried(trial: StageBody['trial']): boolean {
  return trial !== null && trial.begun.length > 0;
}
