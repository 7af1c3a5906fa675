import { wordlessRatings } from '../assessments/wordless-ratings.ts';
import type { CaseEventBody } from './case-event.ts';

/**
 * An event without a word that anybody wrote: for the case of somebody who was erased. What happened, and when, stays,
 * so that the events come to the same state as before.
 */
export function wordlessEvent(body: CaseEventBody): CaseEventBody {
  switch (body.kind) {
    case 'proposed':
    case 'recused':
    case 'delegated':
    case 'withdrawn':
      return { ...body, reason: '' };
    case 'evidence-attached':
      return { ...body, words: { ...body.words, what: '', why: '', links: [] } };
    case 'need-justified':
      return { ...body, text: '' };
    case 'attested':
    case 'talked':
    case 'trial-reviewed':
      return { ...body, words: '' };
    case 'view-given':
      return { ...body, words: '', ratings: body.ratings === null ? null : wordlessRatings(body.ratings) };
    case 'settled':
      return {
        ...body,
        ratings: wordlessRatings(body.ratings),
        changes: body.changes.map((change) => ({ ...change, reason: '' })),
      };
    case 'returned':
      return { ...body, reasons: '' };
    case 'decided':
      return { ...body, reason: '' };
    case 'title-chosen':
    case 'evidence-detached':
    case 'named':
    case 'unnamed':
    case 'due-set':
    case 'reminded':
    case 'handed-in':
    case 'trial-begun':
    case 'went-back':
    case 'came-into-effect':
    case 'carry-proposed':
    case 'carried':
    case 'manager-changed':
    case 'left':
      return body;
  }
}
