interface ToPractiseProps {
  readonly practise: readonly { readonly title: string; readonly how: string }[];
}

/** What a path gives to practise on the way; nothing where it gives nothing. */
export function ToPractise({ practise }: ToPractiseProps) {
  if (practise.length === 0) return null;
  return (
    <details>
      <summary>To practise on the way</summary>
      <dl>
        {practise.map(({ title, how }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
