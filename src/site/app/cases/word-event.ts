import { listed } from '../../assess/outcome/number-words.ts';
import { onDay } from '../parts/on-day.ts';
import { type CaseBody, isOwn } from './case-body.ts';

/** An event as the API tells it. What isn't for these eyes says only where it happened. */
export interface EventBody {
  readonly sequence: number;
  readonly at: string;
  readonly actor: { readonly id: string; readonly name: string } | null;
  readonly kind: string;
  readonly hidden: boolean;
  readonly body: Readonly<Record<string, unknown>>;
  readonly hash: string;
}

export interface EventWords {
  /** What was done, to stand after who did it. */
  readonly did: string;
  /** What was written. */
  readonly said: string;
}

/** What happened, as a sentence that begins with who did it. */
export function wordEvent({ kind, hidden, body }: EventBody, known: CaseBody): EventWords {
  const nameOf = namesIn(known);
  const stage = `“${known.stages.find(({ id }) => id === body['stage'])?.title ?? 'a step'}”`;
  const role = roleTitle(known, text(body['role']));
  const item = `“${known.portfolio.find((own) => own.item === body['item'])?.title ?? 'the portfolio'}”`;
  const plain = (did: string, said: unknown = ''): EventWords => ({ did, said: text(said) });
  switch (kind) {
    case 'proposed':
      return plain('proposed it', body['reason']);
    case 'title-chosen':
      return plain(
        `chose the title: ${known.titles.find(({ id }) => id === body['variant'])?.title ?? text(body['variant'])}`,
      );
    case 'evidence-attached':
      return hidden
        ? plain(`attached something to ${item}, and took it off again`)
        : plain(`attached to ${item}`, (body['words'] as { readonly what?: string } | undefined)?.what);
    case 'evidence-detached':
      return plain(`took something off ${item}`);
    case 'need-justified':
      return plain('wrote why the seat is needed', body['text']);
    case 'attested':
      return plain(
        `${body['holds'] === true ? 'confirmed' : 'didn’t confirm'} “${known.attestations.find(({ requirement }) => requirement === body['requirement'])?.title ?? ''}”`,
        body['words'],
      );
    case 'named':
      return plain(`named ${nameOf(body['person'])} as ${role}${inPlace(body, stage)}`);
    case 'unnamed':
      return plain(`took back the naming of ${nameOf(body['person'])} as ${role}${inPlace(body, stage)}`);
    case 'due-set':
      return plain(body['due'] == null ? `took the day off ${stage}` : `set ${onDay(text(body['due']))} for ${stage}`);
    case 'reminded':
      return plain(`reminded ${listed(((body['persons'] ?? []) as readonly unknown[]).map(nameOf))}`);
    case 'handed-in':
      return plain('handed it in');
    case 'view-given':
      if (body['role'] === 'self' && isOwn(known.stages.find(({ id }) => id === body['stage'])?.roles ?? [])) {
        return plain(`did their step: ${stage}`, body['words']);
      }
      return hidden
        ? plain(`gave a view in ${stage}`)
        : plain(`gave a view in ${stage}: ${body['verdict'] === 'agree' ? 'yes' : 'not yet'}`, body['words']);
    case 'settled':
      return plain(`wrote down what was settled in ${stage}`);
    case 'recused':
      return plain(`stepped back from ${stage}`, body['reason']);
    case 'delegated':
      return plain(`gave the part in ${stage} to ${nameOf(body['to'])}`, body['reason']);
    case 'returned':
      return plain(`returned it from ${stage}`, body['reasons']);
    case 'talked':
      return plain('wrote what came of the talk', body['words']);
    case 'trial-begun':
      return plain('began the trial');
    case 'trial-reviewed':
      return plain(`looked back on the trial: ${body['goesOn'] === true ? 'it goes on' : 'it ends'}`, body['words']);
    case 'went-back':
      return plain('went back to where it was');
    case 'decided':
      return plain(
        body['outcome'] === 'yes'
          ? `wrote the decision: yes, from ${onDay(text(body['effectiveOn']))} on`
          : 'wrote the decision: not yet',
        body['reason'],
      );
    case 'came-into-effect':
      return plain('It came into effect, and the placement changed');
    case 'carry-proposed':
      return plain('asked to carry it over to a newer version of the ladder');
    case 'carried':
      return plain('agreed, and it was carried over');
    case 'manager-changed':
      return plain(
        body['to'] == null ? 'Nobody is the manager any more' : `${nameOf(body['to'])} is the manager from here on`,
      );
    case 'left':
      return plain(`${nameOf(body['person'])} left`);
    case 'withdrawn':
      return plain('withdrew it', body['reason']);
    default:
      return plain(kind);
  }
}

function inPlace(body: EventBody['body'], stage: string): string {
  return body['stage'] === 'attestations' ? '' : ` in ${stage}`;
}

function roleTitle({ stages, attesters }: CaseBody, role: string): string {
  const all = [...stages.flatMap(({ roles }) => roles), ...attesters];
  return all.find((own) => own.role === role)?.title ?? role;
}

/** Everybody whom the case names. An event holds ids alone. */
function namesIn(known: CaseBody): (id: unknown) => string {
  const people = [
    known.subject,
    ...(known.manager === null ? [] : [known.manager]),
    ...(known.proposedBy === null ? [] : [known.proposedBy]),
    ...known.waitsFor,
    ...[...known.stages.flatMap(({ roles }) => roles), ...known.attesters].flatMap((role) => [
      ...role.people,
      ...role.usual,
    ]),
    ...known.stages.flatMap(({ views }) => views.map(({ person }) => person)),
    ...(known.decision?.by ?? []),
  ];
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (id) => names.get(text(id)) ?? 'somebody';
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
