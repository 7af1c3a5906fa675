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
            <p>
              <span className={`requirement-status requirement-${status}`}>{statusWords[status]}</span>
              {title}
            </p>
            <p className="state">
              {because}
              {rests === undefined || parts.length > 0 ? '' : `. ${rests}`}
            </p>
            {parts.length === 0 ? null : <RequirementList requirements={parts} restsOn={restsOn} />}
          </li>
        );
      })}
    </ul>
  );
}
