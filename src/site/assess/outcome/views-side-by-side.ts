import { compareViews } from '#engine/compare/compare-views.ts';
import type { PlaceDifference, View } from '#engine/compare/view-comparison.ts';
import { wordViews } from '#engine/compare/word-views.ts';
import { type Ladder, type Profile, scoreProfile } from '#engine/index.ts';

/** Two views in words, the largest difference first; or why they aren't compared. */
export type SideBySide =
  | { readonly kind: 'refused'; readonly message: string }
  | {
      readonly kind: 'compared';
      readonly summary: string;
      readonly sentences: readonly string[];
      readonly remarks: readonly Remark[];
    };

/** What both wrote where they differ: often the whole conversation. */
export interface Remark {
  readonly name: string;
  readonly mine: string;
  readonly theirs: string;
}

export function viewsSideBySide(
  ladder: Ladder,
  mine: Profile,
  theirs: Profile,
  called: { readonly mine: string; readonly theirs: string } | null = null,
): SideBySide {
  const compared = compareViews(ladder, mine, theirs, rangesOf(ladder, mine, theirs));
  if (compared.kind === 'refused') return { kind: 'refused', message: compared.message };
  const [summary = '', ...sentences] = wordViews(compared, called);
  return { kind: 'compared', summary, sentences, remarks: compared.differences.flatMap(remarkOf) };
}

function rangesOf(ladder: Ladder, mine: Profile, theirs: Profile): Parameters<typeof compareViews>[3] {
  const rangeIn = (profile: Profile) => {
    const result = scoreProfile(ladder, profile);
    if (result.kind === 'refused') return null;
    return (id: keyof typeof result.competencies) => {
      const own = result.competencies[id];
      return own?.kind === 'scored' && !own.isUnrated ? { low: own.low, high: own.high } : null;
    };
  };
  const [own, other] = [rangeIn(mine), rangeIn(theirs)];
  const hasDimensions = ladder.competencies.some(({ dimensions }) => dimensions.length > 0);
  return own && other && hasDimensions ? { mine: own, theirs: other } : null;
}

function remarkOf({ place, mine, theirs }: PlaceDifference): Remark[] {
  const [own, other] = [noteOf(mine), noteOf(theirs)];
  return own === '' && other === '' ? [] : [{ name: place.name, mine: own, theirs: other }];
}

function noteOf(view: View): string {
  return view.kind === 'value' ? (view.note ?? '') : '';
}
