import { useEffect, useMemo, useState } from 'react';
import type { AssessData } from './assess-data.ts';
import { profileOfSheet } from './exchange/profile-of-sheet.ts';
import { askedCompetencies } from './outcome/asked-competencies.ts';
import { outcomeOf, type Prospects, prospectsOf } from './outcome/outcome-of.ts';
import type { Session } from './session.ts';
import { type Assess, AssessContext, useSessionState } from './view/assess-context.ts';
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

interface AppProps {
  readonly data: AssessData;
  readonly session: Session;
  /** What the page came with, part by part; null in the page as it is sent, where only choosing works. */
  readonly drawn: DrawnParts | null;
}

/** Where am I, honestly? Choose, see, pick what to work on, take it along. */
export function App({ data, session, drawn }: AppProps) {
  const isReady = drawn !== null;
  const assess = useAssessOf(data, session, isReady);
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

function useAssessOf(data: AssessData, session: Session, isReady: boolean): Assess {
  const { ladder } = data;
  const state = useSessionState(session);
  const { sheet } = state;
  const [wanted, goTo] = useState(0);
  const [target, setTarget] = useState<string | null>(null);
  const asked = useMemo(() => askedCompetencies(ladder, sheet.head.track), [ladder, sheet.head.track]);
  const profile = useMemo(() => profileOfSheet(ladder, sheet), [ladder, sheet]);
  const outcome = useMemo(() => outcomeOf(ladder, profile), [ladder, profile]);
  const prospects = useProspects(ladder, profile, outcome.result);
  const at = Math.min(wanted, Math.max(0, asked.length - 1));
  return {
    data,
    ladder,
    session,
    state,
    sheet,
    profile,
    outcome,
    prospects,
    asked,
    at,
    goTo,
    target,
    setTarget,
    isReady,
  };
}

const restMilliseconds = 150;
const nothingYet: Prospects = { margin: null, ways: null };

/** How firm and how further follow when the hand rests, so that choosing never waits for them. */
function useProspects(
  ladder: Assess['ladder'],
  profile: Assess['profile'],
  result: Assess['outcome']['result'],
): Prospects {
  const [prospects, setProspects] = useState(nothingYet);
  useEffect(() => {
    const timer = setTimeout(() => setProspects(prospectsOf(ladder, profile, result)), restMilliseconds);
    return () => clearTimeout(timer);
  }, [ladder, profile, result]);
  return prospects;
}
