import { useAssess } from './assess-context.ts';

/** Why each competency comes to what it does. What was simply chosen needs no reason. */
export function Reasons() {
  const { ladder, profile, outcome } = useAssess();
  const { result, explanation } = outcome;
  if (result === null || explanation === null) return null;
  const told = explanation.competencies.flatMap((own) => {
    const scored = result.competencies[own.competency];
    if (!profile.ratings.has(own.competency) && !profile.antiSignals.has(own.competency)) return [];
    const isPlain = scored?.kind === 'scored' && scored.low === scored.high && scored.why.low.decision.kind === 'whole';
    const sentences = isPlain ? own.sentences.slice(1) : own.sentences;
    const label =
      scored?.kind === 'scored' && ladder.scale.kind === 'levels'
        ? labels(own.competency, scored.low, scored.high)
        : own.value;
    return sentences.length === 0 ? [] : [{ ...own, value: label, sentences }];
  });
  function labels(id: string, low: number, high: number): string {
    const of = (value: number) =>
      ladder.competencies.find((known) => known.id === id)?.values.find((known) => known.value === value)?.label ?? '';
    return low === high ? of(low) : `${of(low)} to ${of(high)}`;
  }
  if (told.length === 0) return null;
  return (
    <details className="reasons">
      <summary>Why, competency by competency</summary>
      <dl>
        {told.map(({ competency, title, value, sentences }) => (
          <div key={competency}>
            <dt>
              {title} <span className="tag">{value}</span>
            </dt>
            <dd>{sentences.join(' ')}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
