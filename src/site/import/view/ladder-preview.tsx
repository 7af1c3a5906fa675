import { useState } from 'react';
import type { Competency, Ladder } from '#engine/index.ts';
import { ShortCell } from '../../parts/cell.tsx';
import { InlineMarkdown } from '../../parts/markdown.tsx';
import { ScrollRegion } from '../../parts/scroll-region.tsx';
import type { ShownLadder } from '../messages.ts';

/** So many rows are drawn at first, so that a large ladder is there at once. */
const firstRows = 40;

/** The ladder as it came out: its levels, and its matrix. */
export function LadderPreview({ shown: { ladder } }: { readonly shown: ShownLadder }) {
  const [isWhole, setIsWhole] = useState(false);
  const { competencies } = ladder;
  const rows = isWhole ? competencies : competencies.slice(0, firstRows);
  return (
    <>
      <section aria-labelledby="preview-levels">
        <h2 id="preview-levels">Its levels</h2>
        <Levels ladder={ladder} />
      </section>
      {competencies.length === 0 ? null : (
        <section aria-labelledby="preview-matrix" className="import-matrix">
          <h2 id="preview-matrix">Its matrix</h2>
          <ScrollRegion label="Matrix">
            <Matrix ladder={ladder} rows={rows} />
          </ScrollRegion>
          {rows.length === competencies.length ? null : (
            <p>
              <button type="button" onClick={() => setIsWhole(true)}>
                Show the other {competencies.length - rows.length} competencies
              </button>
            </p>
          )}
        </section>
      )}
    </>
  );
}

function Levels({ ladder }: { readonly ladder: Ladder }) {
  return ladder.tracks.map((track) => {
    const levels = ladder.levels.filter((level) => level.track === track.id);
    if (levels.length === 0) return null;
    return (
      <div key={track.id}>
        {ladder.tracks.length > 1 ? <h3>{track.title}</h3> : null}
        <ol>
          {levels.map((level) => (
            <li key={level.id}>
              <b>{level.title}</b>
              {level.tagline === '' ? null : (
                <>
                  {' '}
                  <InlineMarkdown text={level.tagline} />
                </>
              )}
            </li>
          ))}
        </ol>
      </div>
    );
  });
}

function Matrix({ ladder, rows }: { readonly ladder: Ladder; readonly rows: readonly Competency[] }) {
  const { levels } = ladder;
  return (
    <table className="matrix" data-matrix data-chosen>
      <thead>
        <tr>
          <th scope="col">Competency</th>
          {levels.map(({ id, title }) => (
            <th key={id} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((competency) => (
          <tr key={competency.id}>
            <th scope="row">{competency.title}</th>
            {levels.map(({ id, title }) => (
              <td key={id} className={`cell is-${competency.cells.get(id)?.kind ?? 'missing'}`}>
                <span className="cell-level" aria-hidden="true">
                  {title}
                </span>
                {competency.cells.has(id) ? <ShortCell ladder={ladder} competency={competency} level={id} /> : null}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
