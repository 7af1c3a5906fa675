import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { onSignedOut } from './api/signed-out.ts';
import { createQueryClient, useApi } from './api/use-api.ts';
import { Frame } from './frame/frame.tsx';
import { AccountPage } from './pages/account-page.tsx';
import { AdministrationPage } from './pages/administration-page.tsx';
import { AdministrationPeoplePage } from './pages/administration-people-page.tsx';
import { AskFeedbackPage } from './pages/ask-feedback-page.tsx';
import { AssessmentsPage } from './pages/assessments-page.tsx';
import { AuditPage } from './pages/audit-page.tsx';
import { BenchOfPage, BenchPage } from './pages/bench-page.tsx';
import { CasePacketPage } from './pages/case-packet-page.tsx';
import { CasePage } from './pages/case-page.tsx';
import { CasesPage } from './pages/cases-page.tsx';
import { ConversationPage } from './pages/conversation-page.tsx';
import { CyclePage } from './pages/cycle-page.tsx';
import { CyclesPage } from './pages/cycles-page.tsx';
import { DemoPage } from './pages/demo-page.tsx';
import { EvidenceEntryPage } from './pages/evidence-entry-page.tsx';
import { EvidencePage } from './pages/evidence-page.tsx';
import { FeedbackPage } from './pages/feedback-page.tsx';
import { FeedbackRequestPage } from './pages/feedback-request-page.tsx';
import { GrowthPage } from './pages/growth-page.tsx';
import { GrowthPickNowPage, GrowthPickPage } from './pages/growth-pick-page.tsx';
import { GrowthPlanPage } from './pages/growth-plan-page.tsx';
import { HistoryPage } from './pages/history-page.tsx';
import { HomePage } from './pages/home-page.tsx';
import { InvitationPage } from './pages/invitation-page.tsx';
import { InvitationsPage } from './pages/invitations-page.tsx';
import { LadderAssignmentsPage } from './pages/ladder-assignments-page.tsx';
import { LadderVersionsPage } from './pages/ladder-versions-page.tsx';
import { NewAssessmentPage } from './pages/new-assessment-page.tsx';
import { NewCasePage } from './pages/new-case-page.tsx';
import { NotificationsPage } from './pages/notifications-page.tsx';
import { NowherePage } from './pages/nowhere-page.tsx';
import { OrganisationPage } from './pages/organisation-page.tsx';
import { PeoplePage } from './pages/people-page.tsx';
import { PersonGrowthPage } from './pages/person-growth-page.tsx';
import { PersonPage } from './pages/person-page.tsx';
import { ReadinessPage } from './pages/readiness-page.tsx';
import { ResetPasswordPage } from './pages/reset-password-page.tsx';
import { RoleHoldersPage } from './pages/role-holders-page.tsx';
import { RolesPage } from './pages/roles-page.tsx';
import { SignInAddress, SignInPage } from './pages/sign-in-page.tsx';
import { ViewsPage } from './pages/views-page.tsx';
import { WelcomePage } from './pages/welcome-page.tsx';
import { Waiting } from './parts/loaded.tsx';
import { type Me, MeContext } from './parts/me.ts';
import { ProblemNotice } from './parts/problem-notice.tsx';
import { SignInAgain } from './sign-in-again.tsx';

/** What rates is larger than all the rest: it comes when somebody opens an assessment. */
const AssessmentPage = lazy(async () => ({ default: (await import('./pages/assessment-page.tsx')).AssessmentPage }));

const CaseRatePage = lazy(async () => ({ default: (await import('./pages/case-rate-page.tsx')).CaseRatePage }));

/** What reads and writes the text of a ladder comes when somebody opens one. */
const LadderVersionPage = lazy(async () => ({
  default: (await import('./pages/ladder-version-page.tsx')).LadderVersionPage,
}));

/** The signed-in part. A few pages are for those who aren't yet. */
export function App() {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <Switch>
        <Route path="/welcome">
          <Outside>
            <WelcomePage />
          </Outside>
        </Route>
        <Route path="/invitation">
          <Outside>
            <InvitationPage />
          </Outside>
        </Route>
        <Route path="/sign-in-link">
          <Outside>
            <InvitationPage kind="forgotten" />
          </Outside>
        </Route>
        <Route path="/reset-password">
          <Outside>
            <ResetPasswordPage />
          </Outside>
        </Route>
        <Route path="/sign-in">
          <Outside>
            <SignInAddress />
          </Outside>
        </Route>
        <Route>
          <SignedIn />
        </Route>
      </Switch>
    </QueryClientProvider>
  );
}

function Outside({ children }: { readonly children: React.ReactNode }) {
  return (
    <main id="page" className="outside">
      {children}
    </main>
  );
}

function SignedIn() {
  const me = useApi<Me>('/me');
  const [location] = useLocation();
  const { refetch } = me;
  useEffect(() => onSignedOut(() => void refetch()), [refetch]);
  const isSignedOut = me.error?.status === 401;
  if (isSignedOut && me.data === undefined) {
    return (
      <Outside>
        <SignInPage wanted={`${location}${window.location.search}`} />
      </Outside>
    );
  }
  if (me.data === undefined) {
    return (
      <Outside>
        {me.error ? (
          <ProblemNotice problem={me.error} retry={() => void me.refetch()} />
        ) : (
          <Waiting what="your pages" />
        )}
      </Outside>
    );
  }
  return (
    <MeContext.Provider value={me.data.body}>
      {isSignedOut ? <SignInAgain me={me.data.body} /> : null}
      <Frame>
        <Switch>
          <Route path="/">
            <HomePage />
          </Route>
          <Route path="/people">
            <PeoplePage />
          </Route>
          <Route path="/people/:id">{({ id }) => <PersonPage id={id} />}</Route>
          <Route path="/people/:id/views">{({ id }) => <ViewsPage key={id} id={id} />}</Route>
          <Route path="/people/:id/readiness">{({ id }) => <ReadinessPage key={id} id={id} />}</Route>
          <Route path="/bench">
            <BenchPage />
          </Route>
          <Route path="/bench/:id">{({ id }) => <BenchOfPage key={id} id={id} />}</Route>
          <Route path="/people/:id/history">{({ id }) => <HistoryPage id={id} />}</Route>
          <Route path="/people/:id/growth">{({ id }) => <PersonGrowthPage key={id} id={id} />}</Route>
          <Route path="/growth">
            <GrowthPage />
          </Route>
          <Route path="/growth/pick">
            <GrowthPickNowPage />
          </Route>
          <Route path="/growth/:id">{({ id }) => <GrowthPlanPage key={id} id={id} />}</Route>
          <Route path="/growth/:id/pick">{({ id }) => <GrowthPickPage key={id} id={id} />}</Route>
          <Route path="/assessments">
            <AssessmentsPage />
          </Route>
          <Route path="/assessments/new">
            <NewAssessmentPage />
          </Route>
          <Route path="/assessments/:id">
            {({ id }) => (
              <Suspense fallback={<Waiting what="the assessment" />}>
                <AssessmentPage key={id} id={id} />
              </Suspense>
            )}
          </Route>
          <Route path="/cases">
            <CasesPage />
          </Route>
          <Route path="/cases/new">
            <NewCasePage />
          </Route>
          <Route path="/cases/:id">{({ id }) => <CasePage key={id} id={id} />}</Route>
          <Route path="/cases/:id/packet">{({ id }) => <CasePacketPage key={id} id={id} />}</Route>
          <Route path="/cases/:id/rate">
            {({ id }) => (
              <Suspense fallback={<Waiting what="the ladder" />}>
                <CaseRatePage key={id} id={id} />
              </Suspense>
            )}
          </Route>
          <Route path="/conversations/:person">
            {({ person }) => <ConversationPage key={person} person={person} />}
          </Route>
          <Route path="/feedback">
            <FeedbackPage />
          </Route>
          <Route path="/feedback/ask/:id">{({ id }) => <AskFeedbackPage id={id} />}</Route>
          <Route path="/feedback/:id">{({ id }) => <FeedbackRequestPage key={id} id={id} />}</Route>
          <Route path="/evidence">
            <EvidencePage />
          </Route>
          <Route path="/evidence/:id">{({ id }) => <EvidenceEntryPage id={id} />}</Route>
          <Route path="/demo">
            <DemoPage />
          </Route>
          <Route path="/ladder-versions">
            <LadderVersionsPage />
          </Route>
          <Route path="/ladder-versions/:id">
            {({ id }) => (
              <Suspense fallback={<Waiting what="this version" />}>
                <LadderVersionPage key={id} id={id} />
              </Suspense>
            )}
          </Route>
          <Route path="/ladder-assignments">
            <LadderAssignmentsPage />
          </Route>
          <Route path="/cycles">
            <CyclesPage />
          </Route>
          <Route path="/cycles/:id">{({ id }) => <CyclePage key={id} id={id} />}</Route>
          <Route path="/audit">
            <AuditPage />
          </Route>
          <Route path="/notifications">
            <NotificationsPage />
          </Route>
          <Route path="/account">
            <AccountPage />
          </Route>
          <Route path="/administration">
            <AdministrationPage />
          </Route>
          <Route path="/administration/people">
            <AdministrationPeoplePage />
          </Route>
          <Route path="/administration/invitations">
            <InvitationsPage />
          </Route>
          <Route path="/administration/organisation">
            <OrganisationPage />
          </Route>
          <Route path="/administration/role-holders">
            <RoleHoldersPage />
          </Route>
          <Route path="/administration/roles">
            <RolesPage />
          </Route>
          <Route>
            <NowherePage />
          </Route>
        </Switch>
      </Frame>
    </MeContext.Provider>
  );
}
