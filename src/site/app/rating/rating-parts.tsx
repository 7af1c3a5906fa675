import { Contents } from '../../assess/view/contents.tsx';
import { GapSection } from '../../assess/view/gap-section.tsx';
import { Keys } from '../../assess/view/keys.tsx';
import { LiveResult } from '../../assess/view/live-result.tsx';
import { OutcomeSection } from '../../assess/view/outcome-section.tsx';
import { Question } from '../../assess/view/question.tsx';
import { SoFar } from '../../assess/view/so-far.tsx';

/** What a screen that rates is made of, whoever rates and wherever it is kept. */
export function RatingParts({ showsGap }: { readonly showsGap: boolean }) {
  return (
    <>
      <div className="assess-choose">
        <Contents />
        <Question />
        <SoFar />
      </div>
      <Keys />
      <div className="assess-read">
        <OutcomeSection />
        {showsGap ? <GapSection /> : null}
      </div>
      <LiveResult />
    </>
  );
}
