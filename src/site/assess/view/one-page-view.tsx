import { profileRows } from '#picture/profile-rows.ts';
import { JaggedLine } from '../../pictures/jagged-line.tsx';
import { onePageOf } from '../outcome/one-page.ts';
import { useAssess } from './assess-context.ts';

/** A longer line takes the height of the page, and the notes stand beside it. */
const mostRowsBeside = 14;

const noteLines = ['a', 'b', 'c', 'd', 'e', 'f'];

/** What is printed: one page for the next 1:1. On the screen it isn't shown. */
export function OnePageView() {
  const { ladder, sheet, profile, outcome } = useAssess();
  const rows = profileRows(ladder, profile);
  const isTall = rows.length > mostRowsBeside;
  const { title, about, headline, why, focus } = onePageOf(ladder, sheet, outcome.explanation, outcome.headline);
  return (
    <div className="one-page" aria-hidden="true">
      <p className="one-page-title">{title}</p>
      <p className="one-page-about">{about}</p>
      <div className={`one-page-columns${isTall ? ' one-page-tall' : ''}`}>
        <div className="one-page-line">
          <JaggedLine id="printed-line" title="The line" rows={rows} sizes={['narrow']} name="you" />
        </div>
        <div>
          {headline === null ? null : <p className="headline">{headline}</p>}
          {why.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p className="one-page-heading">Focus and goals</p>
          {focus.length === 0 ? <p className="one-page-lines">Nothing is picked yet.</p> : null}
          {focus.map(({ item, words, measure, due }) => (
            <div key={`${item}${words}`} className="one-page-goal">
              <p>
                <b>{words || item}</b>
              </p>
              {words === '' || item === '' || item === words ? null : <p className="one-page-item">{item}</p>}
              <p>{[measure, due].filter((part) => part !== '').join(', ')}</p>
            </div>
          ))}
          {isTall ? <Notes /> : null}
        </div>
      </div>
      {isTall ? null : <Notes />}
    </div>
  );
}

/** Room to write by hand. */
function Notes() {
  return (
    <>
      <p className="one-page-heading">Notes</p>
      {noteLines.map((line) => (
        <div key={line} className="one-page-rule" />
      ))}
    </>
  );
}
