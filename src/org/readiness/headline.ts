import type { Readiness, RequirementState } from '#engine/index.ts';

/** How far somebody is on one path, in one sentence: what is met, what isn't yet, and what can't be told. */
export function headlineOf(to: string, readiness: Readiness): string {
  const { whole, requirements, portfolio, consistency } = readiness;
  const all = [...requirements, ...portfolio, ...(consistency === null ? [] : [consistency])].filter(
    ({ status }) => status !== 'not-applicable',
  );
  if (all.length === 0) return `For ${to} the ladder states nothing that could be counted: the two of you judge it.`;
  if (whole === 'met') return `Everything that ${to} asks is there.`;
  const count = (status: RequirementState['status']) => all.filter((own) => own.status === status).length;
  const open = count('open');
  const rest = [
    ...(count('not-met') === 0 ? [] : [`${count('not-met')} not yet`]),
    ...(open === 0 ? [] : [`${open} still open`]),
  ];
  return `For ${to}, ${count('met')} of ${all.length} ${all.length === 1 ? 'thing is' : 'things are'} met; ${rest.join(', ')}.`;
}
