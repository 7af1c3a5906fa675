import type { ImportPlanBody } from './import-plan-body.ts';

/** What carrying a list out would do, in one sentence; null where it would do nothing. */
export function wordPlan({ counts }: Pick<ImportPlanBody, 'counts'>): string | null {
  const parts = [
    counts.new === 0 ? '' : counts.new === 1 ? 'adds one person' : `adds ${counts.new} people`,
    counts.changed === 0 ? '' : `changes ${counts.changed === 1 ? 'one' : counts.changed}`,
  ].filter(Boolean);
  if (parts.length === 0) return null;
  const rest = counts.unchanged === 0 ? '' : `, and leaves ${counts.unchanged} as they are`;
  return `It ${parts.join(' and ')}${rest}.`;
}

/** What was done, said afterwards. */
export function wordImported({ counts }: Pick<ImportPlanBody, 'counts'>): string {
  const added =
    counts.new === 1
      ? 'one person was added'
      : counts.new === 0
        ? 'nobody was added'
        : `${counts.new} people were added`;
  const changed =
    counts.changed === 1
      ? 'one was changed'
      : counts.changed === 0
        ? 'nobody was changed'
        : `${counts.changed} were changed`;
  return `Imported: ${added}, ${changed}.`;
}

/** Why nothing can be carried out yet. */
export function wordRefused({ counts, findings }: Pick<ImportPlanBody, 'counts' | 'findings'>): string {
  const rows = counts.refused === 1 ? 'One row' : `${counts.refused} rows`;
  const what = counts.refused === 0 ? 'The list' : findings.length === 0 ? rows : `The list and ${rows.toLowerCase()}`;
  const isOne = what === 'The list' || what === 'One row';
  return `${what} can’t be taken as ${isOne ? 'it is' : 'they are'}, so nothing is imported yet. Mend what is named below and look again.`;
}
