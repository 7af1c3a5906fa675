import { useEffect, useMemo, useState } from 'react';
import type { AssessData } from '../assess-data.ts';
import { profileOfSheet } from '../exchange/profile-of-sheet.ts';
import { askedCompetencies } from '../outcome/asked-competencies.ts';
import { outcomeOf, type Prospects, prospectsOf } from '../outcome/outcome-of.ts';
import type { Session } from '../session.ts';
import { type Assess, useSessionState } from './assess-context.ts';

interface AssessOptions {
  readonly isReady: boolean;
  readonly about?: string | null;
  readonly picksFocus?: boolean;
  readonly focusAction?: Assess['focusAction'];
}

/** What the parts of a rating page share, from the ladder and the sheet that is open. */
export function useAssessOf(
  data: AssessData,
  session: Session,
  { isReady, about = null, picksFocus = true, focusAction = null }: AssessOptions,
): Assess {
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
    about,
    picksFocus,
    focusAction,
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
