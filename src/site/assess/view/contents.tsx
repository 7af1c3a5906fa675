import { useState } from 'react';
import { profileRows } from '#picture/profile-rows.ts';
import { wordMark } from '../../pictures/profile-table.tsx';
import { stateOfAnswer, wordProgress } from '../outcome/progress.ts';
import { useAssess } from './assess-context.ts';

/** Every competency with what was chosen there; on a phone it unfolds. */
export function Contents() {
  const { ladder, sheet, asked, at, goTo, profile, isReady } = useAssess();
  const [isOpen, setOpen] = useState(false);
  const rows = new Map(profileRows(ladder, profile).map((row) => [row.competency, row]));
  return (
    // Its buttons wait for the script; until then the list itself takes the focus, so that it can be scrolled.
    <nav
      className={`contents${isOpen ? ' is-open' : ''}`}
      aria-label="Competencies"
      {...(isReady ? {} : { tabIndex: 0 })}
    >
      <p className="progress">{wordProgress(ladder, sheet)}</p>
      <button
        type="button"
        className="contents-toggle"
        aria-expanded={isOpen}
        aria-controls="contents"
        disabled={!isReady}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? 'Close the list' : 'All competencies'}
      </button>
      <ol id="contents">
        {asked.map((competency, index) => {
          const row = rows.get(competency.id);
          const state = stateOfAnswer(competency, sheet.answers[competency.id]);
          const isNewGroup = competency.group !== null && competency.group !== asked[index - 1]?.group;
          return (
            <li key={competency.id} className={`contents-${state}`}>
              {isNewGroup ? (
                <span className="contents-group">{ladder.groups.find(({ id }) => id === competency.group)?.title}</span>
              ) : null}
              <button
                type="button"
                aria-current={index === at ? 'step' : undefined}
                disabled={!isReady}
                onClick={() => {
                  setOpen(false);
                  goTo(index);
                }}
              >
                <span className="contents-title">{competency.title}</span>
                <span className={state === 'open' ? 'visually-hidden' : 'contents-state'}>
                  {state === 'open' || !row ? 'not rated' : wordMark(row.mark, row.rungs)}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
