import type { PortfolioItem } from '../../ladder/path.ts';
import type { Requirement, RequirementBody } from '../../ladder/requirement.ts';
import type { DocumentPath } from '../document-tree.ts';
import type { RequirementDocument } from '../schema/path.ts';
import { suggest } from '../suggest.ts';
import type { LoweringContext } from './context.ts';
import { exact } from './lower-levels.ts';

/**
 * The requirements of one path. An id that isn't written is made from what is required, so that it is stable;
 * ids are unique within one list.
 */
export function lowerRequirements(
  context: LoweringContext,
  documents: readonly RequirementDocument[],
  path: DocumentPath,
  pathId: string,
  portfolio: readonly PortfolioItem[],
): Requirement[] {
  const lowerList: LowerList = (list, at) => {
    const seen = new Set<string>();
    return list.flatMap((document, index) => {
      const body = lowerBody(context, document, [...at, index], portfolio, lowerList);
      if (body === null) return [];
      const id = document.id ?? defaultId(body);
      if (seen.has(id))
        context.report('duplicate-requirement', [...at, index], { what: 'Requirement', id, path: pathId });
      seen.add(id);
      return [{ ...body, id, title: document.title ?? null }];
    });
  };
  return lowerList(documents, path);
}

type LowerList = (documents: readonly RequirementDocument[], at: DocumentPath) => Requirement[];

const mainKeys = [
  'short',
  'competency',
  'dimension',
  'noneBelow',
  'all',
  'any',
  'of',
  'level',
  'score',
  'consistency',
  'attest',
  'evidence',
  'seats',
] as const;

function lowerBody(
  context: LoweringContext,
  document: RequirementDocument,
  at: DocumentPath,
  portfolio: readonly PortfolioItem[],
  lowerList: LowerList,
): RequirementBody | null {
  const given = mainKeys.filter((key) => document[key] !== undefined);
  const [key] = given;
  if (key === undefined || given.length > 1) {
    const problem = key === undefined ? 'says nothing that is required' : `gives ${given.join(' and ')} at once`;
    context.report('unclear-requirement', at, { problem });
    return null;
  }
  const group = (of: readonly RequirementDocument[]) => lowerList(of, [...at, key]);
  switch (key) {
    case 'short':
      return lowerShort(context, document.short ?? '', at);
    case 'competency':
      return atLeastOf(context, document.competency ?? '', document.atLeast, at, [...at, 'competency']);
    case 'dimension':
      return atLeastOf(context, document.dimension ?? '', document.atLeast, at, [...at, 'dimension']);
    case 'noneBelow':
      return {
        kind: 'none-below',
        value: document.noneBelow ?? 0,
        of: document.in === undefined ? null : context.resolveAll('competency', document.in, [...at, 'in']),
      };
    case 'all':
      return { kind: 'all', of: group(document.all ?? []) };
    case 'any':
      return { kind: 'any', of: group(document.any ?? []) };
    case 'of':
      if (document.atLeast === undefined) return unclear(context, at, 'says "of" without "atLeast"');
      return { kind: 'at-least', count: document.atLeast, of: group(document.of ?? []) };
    case 'level': {
      const level = context.resolve('level', document.level ?? '', [...at, 'level']);
      return level && { kind: 'level', level };
    }
    case 'score':
      return { kind: 'score', atLeast: exact(document.score ?? 0) };
    case 'consistency':
      return document.consistency ? { kind: 'consistency', cycles: document.consistency } : null;
    case 'attest':
      return {
        kind: 'attestation',
        statement: document.attest ?? '',
        by: context.resolveAll('role', document.by ?? [], [...at, 'by']),
      };
    case 'evidence': {
      const item = document.evidence ?? '';
      if (portfolio.some(({ id }) => id === item)) return { kind: 'evidence', item };
      context.report('unknown-id', [...at, 'evidence'], () => ({
        what: 'portfolio item of this path',
        id: item,
        suggestion: suggest(
          item,
          portfolio.map(({ id }) => id),
        ),
      }));
      return null;
    }
    case 'seats': {
      const level = context.resolve('level', document.seats ?? '', [...at, 'seats']);
      return level && { kind: 'seats', level, justification: document.justification ?? null };
    }
  }
}

function unclear(context: LoweringContext, at: DocumentPath, problem: string): null {
  context.report('unclear-requirement', at, { problem });
  return null;
}

/** `every >= 2`, `technical-mastery >= 3`, `technical-mastery.debugging >= 3`. */
function lowerShort(context: LoweringContext, short: string, at: DocumentPath): RequirementBody | null {
  const [name = '', value = '0'] = short.split(' >= ');
  if (name === 'every') return { kind: 'none-below', value: Number(value), of: null };
  return atLeastOf(context, name, Number(value), at, at);
}

function atLeastOf(
  context: LoweringContext,
  name: string,
  atLeast: number | undefined,
  at: DocumentPath,
  nameAt: DocumentPath,
): RequirementBody | null {
  if (atLeast === undefined) return unclear(context, at, `names "${name}" without "atLeast"`);
  const [competencyName = '', dimensionName] = name.split('.');
  const competency = context.resolve('competency', competencyName, nameAt);
  if (competency === null) return null;
  if (dimensionName === undefined) return { kind: 'competency', competency, atLeast };
  const dimensions = context.document.competencies[competency]?.dimensions ?? {};
  if (!Object.hasOwn(dimensions, dimensionName)) {
    context.report('unknown-id', nameAt, () => ({
      what: `dimension of "${competency}"`,
      id: dimensionName,
      suggestion: suggest(dimensionName, Object.keys(dimensions)),
    }));
    return null;
  }
  return { kind: 'dimension', competency, dimension: dimensionName as never, atLeast };
}

function defaultId(body: RequirementBody): string {
  switch (body.kind) {
    case 'competency':
      return `${body.competency}-${body.atLeast}`;
    case 'dimension':
      return `${body.competency}-${body.dimension}-${body.atLeast}`;
    case 'none-below':
      return `${body.of === null ? 'every' : body.of.join('-')}-${body.value}`;
    case 'all':
    case 'any':
    case 'at-least':
      return `${body.kind}-${body.of.map(({ id }) => id).join('-')}`.slice(0, 80);
    case 'level':
      return `level-${body.level}`;
    case 'score':
      return `score-${body.atLeast.numerator}-${body.atLeast.denominator}`;
    case 'consistency':
      return 'consistency';
    case 'attestation':
      return (body.statement.toLowerCase().match(/[a-z0-9]+/g) ?? ['attested']).slice(0, 6).join('-');
    case 'evidence':
      return `evidence-${body.item}`;
    case 'seats':
      return `seat-at-${body.level}`;
  }
}
