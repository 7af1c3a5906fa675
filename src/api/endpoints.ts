import type { DirectEndpoint } from './http/direct-endpoint.ts';
import type { AnyEndpoint } from './http/endpoint.ts';
import { assessmentRoutes } from './routes/assessments.ts';
import { auditRoutes } from './routes/audit.ts';
import { benchRoutes } from './routes/bench.ts';
import { calendarFeedRoutes } from './routes/calendar-feed.ts';
import { caseRoutes } from './routes/cases.ts';
import { conversationRoutes } from './routes/conversations.ts';
import { cycleRoutes } from './routes/cycles.ts';
import { demoEndpoints, demoRoutes } from './routes/demo.ts';
import { erasureRoutes } from './routes/erasure.ts';
import { evidenceRoutes } from './routes/evidence.ts';
import { feedbackRoutes } from './routes/feedback-requests.ts';
import { galleryEndpoints } from './routes/gallery.ts';
import { growthRoutes } from './routes/growth.ts';
import { seatRoutes } from './routes/ladders/seats.ts';
import { ladderRoutes } from './routes/ladders.ts';
import { leavingRoutes } from './routes/leaving.ts';
import { meRoutes } from './routes/me.ts';
import { notificationRoutes } from './routes/notifications.ts';
import { organisationRoutes } from './routes/organisation.ts';
import { peopleRoutes } from './routes/people.ts';
import { peopleListRoutes } from './routes/people-list.ts';
import { placementRoutes } from './routes/placements.ts';
import { readinessRoutes } from './routes/readiness.ts';
import { reportingRoutes } from './routes/reporting.ts';
import { roleHolderRoutes } from './routes/role-holders.ts';
import { roleRoutes } from './routes/roles.ts';
import { accessTokenRoutes } from './routes/sign-in/access-tokens.ts';
import { changePassword } from './routes/sign-in/change-password.ts';
import { invitationRoutes } from './routes/sign-in/invite.ts';
import { sessionRoutes } from './routes/sign-in/sessions.ts';
import { signInWays } from './routes/sign-in/ways.ts';
import { acceptInvitation, welcome } from './routes/sign-in/welcome.ts';
import { viewRoutes } from './routes/views.ts';
import { waitingRoutes } from './routes/waiting.ts';

/** Everything under `/api/v1`: what the app serves, OpenAPI describes, and the test of the policy tries as everybody. */
export const endpoints: readonly AnyEndpoint[] = [
  ...meRoutes,
  ...organisationRoutes,
  ...peopleListRoutes,
  ...peopleRoutes,
  ...reportingRoutes,
  ...placementRoutes,
  ...leavingRoutes,
  ...roleRoutes,
  ...ladderRoutes,
  ...cycleRoutes,
  ...waitingRoutes,
  ...auditRoutes,
  ...assessmentRoutes,
  ...viewRoutes,
  ...evidenceRoutes,
  ...feedbackRoutes,
  ...conversationRoutes,
  ...caseRoutes,
  ...roleHolderRoutes,
  ...seatRoutes,
  ...readinessRoutes,
  ...benchRoutes,
  ...growthRoutes,
  ...notificationRoutes,
  ...calendarFeedRoutes,
  ...invitationRoutes,
  ...sessionRoutes,
  ...accessTokenRoutes,
  ...demoRoutes,
  ...erasureRoutes,
];

/** Those that open their own transactions: for nobody signed in, and where a password is hashed. */
export const directEndpoints: readonly DirectEndpoint[] = [
  ...demoEndpoints,
  ...galleryEndpoints,
  signInWays,
  welcome,
  acceptInvitation,
  changePassword,
];
