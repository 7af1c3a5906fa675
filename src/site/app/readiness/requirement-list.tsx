import type { CountedReadinessBody } from '#api/present/person-readiness.ts';
import type { RequirementBody } from '#api/present/readiness.ts';

export const statusWords: Readonly<Record<RequirementBody['status'], string>> = {
  met: 'met',
  'not-met': 'not yet',
  open: 'open',
  'not-applicable': 'doesn’t apply',
};

interface RequirementListProps {
  readonly requirements: readonly RequirementBody[];
  readonly restsOn: CountedReadinessBody['restsOn'];
}

/** Each requirement in the ladder's own words, how it stands, and what that rests on. */
export function RequirementList({ requirements, restsOn }: RequirementListProps) {
  return (
    <ul className="requirements">
      {requirements.map(({ id, title, status, because, parts }) => {
        const rests = restsOn.find(({ requirement }) => requirement === id)?.words;
        return (
          <li key={id}>
            <p className="requirement">
              <span className={`requirement-status requirement-${status}`}>{statusWords[status]}</span>
              <span>{title}</span>
            </p>
            <p className="state">{sentenceOf(because, parts.length > 0 ? undefined : rests)}</p>
            {parts.length === 0 ? null : <RequirementList requirements={parts} restsOn={restsOn} />}
          </li>
        );
      })}
    </ul>
  );
}

/** Why it stands so, and what that rests on, as one line of whole sentences. */
function sentenceOf(because: string, rests: string | undefined): string {
  const first = `${because.slice(0, 1).toUpperCase()}${because.slice(1)}`;
  const whole = /[.!?]$/.test(first) || first === '' ? first : `${first}.`;
  return rests === undefined ? whole : `${whole} ${rests}`;
}
