import type { AssessData } from './assess-data.ts';
import type { Session } from './session.ts';
import { AssessContext } from './view/assess-context.ts';
import { CompareSection } from './view/compare-section.tsx';
import { Contents } from './view/contents.tsx';
import { FocusSection } from './view/focus-section.tsx';
import { GapSection } from './view/gap-section.tsx';
import { type DrawnParts, InTurn } from './view/in-turn.tsx';
import { IncomingLink } from './view/incoming-link.tsx';
import { Keys } from './view/keys.tsx';
import { LiveResult } from './view/live-result.tsx';
import { Notices } from './view/notices.tsx';
import { OnePageView } from './view/one-page-view.tsx';
import { OtherVersion } from './view/other-version.tsx';
import { OutcomeSection } from './view/outcome-section.tsx';
import { ProfileBar } from './view/profile-bar.tsx';
import { Question } from './view/question.tsx';
import { SoFar } from './view/so-far.tsx';
import { TakeAlongSection } from './view/take-along-section.tsx';
import { useAssessOf } from './view/use-assess-of.ts';

interface AppProps {
  readonly data: AssessData;
  readonly session: Session;
  /** What the page came with, part by part; null in the page as it is sent, where only choosing works. */
  readonly drawn: DrawnParts | null;
}

/** Where am I, honestly? Choose, see, pick what to work on, take it along. */
export function App({ data, session, drawn }: AppProps) {
  const isReady = drawn !== null;
  const assess = useAssessOf(data, session, { isReady });
  const { profile } = assess;
  const isMirror = data.ladder.intent === 'mirror';
  return (
    <AssessContext.Provider value={assess}>
      <div className="assess-screen">
        <Notices />
        {isReady ? <IncomingLink /> : null}
        <OtherVersion />
        <ProfileBar />
        <div className="assess-choose">
          <InTurn turn={1} name="contents" drawn={drawn}>
            <Contents />
          </InTurn>
          <Question />
          <InTurn turn={2} name="so-far" drawn={drawn} isAsSent={profile.ratings.size === 0 && assess.target === null}>
            <SoFar />
          </InTurn>
        </div>
        <Keys />
        <div className="assess-read">
          <InTurn turn={3} name="outcome" drawn={drawn}>
            <OutcomeSection />
            {isMirror ? null : <GapSection />}
          </InTurn>
          <InTurn turn={4} name="next" drawn={drawn}>
            <FocusSection />
            <CompareSection />
            <TakeAlongSection />
          </InTurn>
        </div>
        <LiveResult />
      </div>
      {isReady ? (
        <InTurn turn={5} name="one-page" drawn={drawn}>
          <OnePageView />
        </InTurn>
      ) : null}
    </AssessContext.Provider>
  );
}
