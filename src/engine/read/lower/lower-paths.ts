import { asId, type LevelId, type PathId, type TrackId } from '../../ladder/ids.ts';
import type { LevelRef, Path } from '../../ladder/path.ts';
import type { DocumentPath } from '../document-tree.ts';
import type { PathDocument } from '../schema/path.ts';
import { slug } from '../suggest.ts';
import type { LoweringContext } from './context.ts';
import { lowerRequirements } from './lower-requirements.ts';

/** Paths as they are written; without any, each track is climbed in the order of its levels. */
export function lowerPaths(context: LoweringContext, defaultTrack: TrackId): Path[] {
  const written = context.document.paths;
  if (written === null) return inOrder(context, defaultTrack);
  const paths = written.flatMap((path, index) =>
    'chain' in path ? lowerChain(context, path.chain, index) : lowerPath(context, path, index),
  );
  return withWaysBack(paths);
}

/** The id of a path: `l3-to-l4`, `l4.tech-lead-to-l4.principal-engineer`. */
export function pathId(from: LevelRef, to: LevelRef): PathId {
  return asId<PathId>(`${refName(from)}-to-${refName(to)}`);
}

function refName(ref: LevelRef): string {
  return ref.variant === null ? ref.level : `${ref.level}.${ref.variant}`;
}

function inOrder(context: LoweringContext, defaultTrack: TrackId): Path[] {
  const last = new Map<string, LevelId>();
  const paths: Path[] = [];
  for (const [key, level] of Object.entries(context.document.levels)) {
    const id = asId<LevelId>(key);
    const track = level.track ?? defaultTrack;
    const below = last.get(track);
    if (below !== undefined)
      paths.push(plainPath('promotion', { level: below, variant: null }, { level: id, variant: null }));
    last.set(track, id);
  }
  return paths;
}

function lowerChain(context: LoweringContext, chain: string, documentIndex: number): Path[] {
  const path = ['paths', documentIndex];
  const words = chain.split(' ');
  const paths: Path[] = [];
  for (let index = 1; index < words.length; index += 2) {
    const from = lowerRef(context, words[index - 1] ?? '', path);
    const to = lowerRef(context, words[index + 1] ?? '', path);
    if (from === null || to === null) continue;
    const isPromotion = words[index] === '->';
    paths.push({
      ...plainPath(isPromotion ? 'promotion' : 'move', from, to),
      reversible: !isPromotion,
      documentIndex,
    });
  }
  return paths;
}

function lowerPath(context: LoweringContext, path: PathDocument, documentIndex: number): Path[] {
  const at = ['paths', documentIndex];
  const from = lowerRef(context, path.from, [...at, 'from']);
  const to = lowerRef(context, path.to, [...at, 'to']);
  if (from === null || to === null) return [];
  const id = pathId(from, to);
  const portfolio = path.portfolio.map((item) => ({ ...item, id: item.id ?? slug(item.title) ?? 'item' }));
  const verification = path.verification.map((step, index) => ({
    id: step.id ?? slug(step.title) ?? `step-${index + 1}`,
    title: step.title,
    by: context.resolveAll('role', step.by, [...at, 'verification', index, 'by']),
    decides: step.decides,
    agree: step.agree,
    independent: step.independent,
  }));
  reportDuplicates(context, 'Portfolio item', portfolio, id, [...at, 'portfolio']);
  reportDuplicates(context, 'Verification step', verification, id, [...at, 'verification']);
  return [
    {
      kind: 'path',
      id,
      type: path.type,
      from,
      to,
      title: path.title,
      summary: path.summary,
      readyWhen: path.readyWhen,
      practise: path.practise,
      typicalMonths: path.typicalMonths,
      requirements: lowerRequirements(context, path.requirements, [...at, 'requirements'], id, portfolio),
      portfolio,
      verification,
      consistency: path.consistency,
      move:
        path.type === 'move'
          ? { steps: path.steps, trialCycles: path.trialCycles, limit: path.limit, promises: path.promises }
          : null,
      reversible: path.reversible,
      documentIndex,
    },
  ];
}

function plainPath(type: Path['type'], from: LevelRef, to: LevelRef): Path {
  return {
    kind: 'path',
    id: pathId(from, to),
    type,
    from,
    to,
    title: null,
    summary: '',
    readyWhen: [],
    practise: [],
    typicalMonths: null,
    requirements: [],
    portfolio: [],
    verification: [],
    consistency: null,
    move: type === 'move' ? { steps: [], trialCycles: 0, limit: null, promises: [] } : null,
    reversible: false,
    documentIndex: null,
  };
}

function lowerRef(context: LoweringContext, ref: string, path: DocumentPath): LevelRef | null {
  const [levelId = '', variant = null] = ref.split('/');
  const level = context.resolve('level', levelId, path);
  if (level === null) return null;
  const variants = Object.keys(context.document.levels[levelId]?.variants ?? {});
  if (variant !== null && !variants.includes(variant)) {
    context.report('unknown-id', path, { what: `variant of level "${levelId}"`, id: variant, suggestion: null });
    return null;
  }
  return { level, variant };
}

/** A reversible path opens its way back on the same terms, unless the ladder describes that way itself. */
function withWaysBack(paths: readonly Path[]): Path[] {
  const known = new Set<string>(paths.map((path) => path.id));
  return paths.flatMap((path) => {
    const back = pathId(path.to, path.from);
    if (!path.reversible || path.type !== 'move' || known.has(back)) return [path];
    return [path, { ...path, id: back, from: path.to, to: path.from, title: null, requirements: [] }];
  });
}

function reportDuplicates(
  context: LoweringContext,
  what: string,
  items: readonly { readonly id: string }[],
  path: PathId,
  at: DocumentPath,
): void {
  const seen = new Set<string>();
  items.forEach(({ id }, index) => {
    if (seen.has(id)) context.report('duplicate-requirement', [...at, index], { what, id, path });
    seen.add(id);
  });
}
