import { useState } from 'react';
import type { Ladder } from '#engine/index.ts';
import { Field } from '../parts/field.tsx';
import { useLadderData } from '../parts/use-ladder-data.ts';
import { useLadders } from '../parts/use-ladders.ts';

export interface SpeaksForBody {
  readonly competency: string;
  readonly level: string | null;
}

/** The ladder that applies to whoever is signed in; null where none does, or until it is there. */
export function useOwnLadder(): Ladder | null {
  const body = useLadders().data?.body;
  const own = body?.items.find(({ ladder }) => ladder === body.appliesToMe?.ladder);
  return useLadderData(own?.ladder ?? '', own?.latest.version ?? '').data?.ladder ?? null;
}

interface SpeaksForProps {
  readonly chosen: readonly SpeaksForBody[];
  readonly onChange: (chosen: readonly SpeaksForBody[]) => void;
}

/** What an entry speaks for: competencies of one's own ladder, each at a level or in general. */
export function SpeaksFor({ chosen, onChange }: SpeaksForProps) {
  const ladder = useOwnLadder();
  const [level, setLevel] = useState('');
  if (ladder === null && chosen.length === 0) return null;
  const add = (competency: string) => {
    const own = { competency, level: level === '' ? null : level };
    if (competency !== '' && !chosen.some((one) => isSame(one, own))) onChange([...chosen, own]);
  };
  return (
    <fieldset className="speaks-for">
      <legend>What it speaks for</legend>
      {chosen.length === 0 ? null : (
        <ul className="plain">
          {chosen.map((own) => (
            <li key={`${own.competency}.${own.level}`}>
              {wordSpeaksFor(own, ladder)}{' '}
              <button type="button" className="quiet" onClick={() => onChange(chosen.filter((one) => one !== own))}>
                Take out<span className="visually-hidden"> {wordSpeaksFor(own, ladder)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {ladder === null ? null : (
        <div className="two-columns">
          <Field id="speaks-level" label="At a level">
            {(own) => (
              <select {...own} value={level} onChange={(event) => setLevel(event.currentTarget.value)}>
                <option value="">In general</option>
                {ladder.levels.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field id="speaks-competency" label="A competency" hint="Choosing one adds it.">
            {(own) => (
              <select {...own} value="" onChange={(event) => add(event.currentTarget.value)}>
                <option value="">Choose …</option>
                {ladder.competencies.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
      )}
    </fieldset>
  );
}

/** By the ladder's own words where it still has them. */
export function wordSpeaksFor({ competency, level }: SpeaksForBody, ladder: Ladder | null): string {
  const name = ladder?.competencies.find(({ id }) => id === competency)?.title ?? competency;
  if (level === null) return name;
  return `${name} at ${ladder?.levels.find(({ id }) => id === level)?.title ?? level}`;
}

function isSame(a: SpeaksForBody, b: SpeaksForBody): boolean {
  return a.competency === b.competency && a.level === b.level;
}
