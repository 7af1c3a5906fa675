import type { Competency } from '#engine/index.ts';
import { toggleAntiSignal } from '../shelf/edit-shelf.ts';
import { useAssess } from './assess-context.ts';

/** Behaviours that stand in the way, as plain boxes: they are about what was done, not about who somebody is. */
export function AntiSignals({ competency }: { readonly competency: Competency }) {
  const { sheet, session } = useAssess();
  if (competency.antiSignals.length === 0) return null;
  const flags = sheet.answers[competency.id]?.antiSignals ?? [];
  const mode = competency.dimensions.length > 0 ? 'by-dimension' : 'whole';
  return (
    <fieldset className="anti-signals">
      <legend>Did any of this happen lately?</legend>
      <p>Everybody has such weeks. Tick only what is a habit at the moment; it stands in the way until it ends.</p>
      {competency.antiSignals.map(({ value, statement }) => (
        <label key={value}>
          <input
            type="checkbox"
            name={`${competency.id}!${value}`}
            checked={flags.includes(value)}
            onChange={() => session.edit((sheet, now) => toggleAntiSignal(sheet, competency.id, value, mode, now))}
          />
          <span>{statement}</span>
        </label>
      ))}
    </fieldset>
  );
}
