import type { FindingArgs, FindingCode } from '../../findings/catalogue.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import type { CompetencyId, FacetId, GroupId, LevelId, RoleId, TrackId } from '../../ladder/ids.ts';
import type { DocumentPath, PlaceFinder } from '../document-tree.ts';
import { FindingList } from '../finding-list.ts';
import type { LadderDocument } from '../schema/ladder-document.ts';
import { suggest } from '../suggest.ts';

interface Named {
  level: LevelId;
  competency: CompetencyId;
  track: TrackId;
  group: GroupId;
  facet: FacetId;
  role: RoleId;
}

/**
 * What every part of the lowering needs: the document, its places, somewhere to report to, and the one way
 * from a written id to an id that exists.
 */
export class LoweringContext {
  readonly document: LadderDocument;
  readonly #findings = new FindingList();
  readonly #places: PlaceFinder;
  readonly #known: { readonly [What in keyof Named]: ReadonlySet<string> };
  readonly #removed: ReadonlySet<string>;

  constructor(document: LadderDocument, places: PlaceFinder, removed: readonly DocumentPath[]) {
    this.document = document;
    this.#places = places;
    this.#removed = new Set(removed.flatMap((path) => path.slice(0, 2).map(String)));
    const keys = (record: Readonly<Record<string, unknown>>) => new Set(Object.keys(record));
    this.#known = {
      level: keys(document.levels),
      competency: keys(document.competencies),
      track: keys(document.tracks),
      group: keys(document.groups),
      facet: keys(document.facets),
      role: keys(document.roles),
    };
  }

  get findings(): readonly Finding[] {
    return this.#findings.toArray();
  }

  /** True where something of this name, or inside it, was left out for a mistake that has its finding already. */
  wasRemoved(name: string): boolean {
    return this.#removed.has(name);
  }

  /** `args` as a function where they cost something (a suggestion): it isn't called once there are too many findings. */
  report<Code extends FindingCode>(
    code: Code,
    path: DocumentPath,
    args: FindingArgs<Code> | (() => FindingArgs<Code>),
  ): void {
    this.#findings.add(() => {
      const made: FindingArgs<Code> = typeof args === 'function' ? (args as () => FindingArgs<Code>)() : args;
      return finding(code, this.#places.ofValue(path), made);
    });
  }

  /** The id as one that exists, or null and a finding. What was left out for its own mistake is no second one. */
  resolve<What extends keyof Named>(what: What, id: string, path: DocumentPath): Named[What] | null {
    if (this.#known[what].has(id)) return id as Named[What];
    if (!this.#removed.has(id))
      this.report('unknown-id', path, () => ({
        what,
        id,
        suggestion: suggest(id, [...this.#known[what], ...this.#removed]),
      }));
    return null;
  }

  resolveAll<What extends keyof Named>(what: What, ids: readonly string[], path: DocumentPath): Named[What][] {
    return ids.flatMap((id, index) => this.resolve(what, id, [...path, index]) ?? []);
  }

  /** A record keyed by ids as a map, without the keys that don't exist. */
  resolveKeys<What extends keyof Named, In, Out>(
    what: What,
    record: Readonly<Record<string, In>>,
    path: DocumentPath,
    lower: (value: In, path: DocumentPath) => Out | null,
  ): Map<Named[What], Out> {
    const map = new Map<Named[What], Out>();
    for (const [key, value] of Object.entries(record)) {
      const id = this.resolve(what, key, [...path, key]);
      const lowered = id === null ? null : lower(value, [...path, key]);
      if (id !== null && lowered !== null) map.set(id, lowered);
    }
    return map;
  }
}
