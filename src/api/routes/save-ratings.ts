import { z } from '@hono/zod-openapi';
import { mayWithAssessment } from '#org/access/policy.ts';
import type { Assessment } from '#org/assessments/assessment.ts';
import { checkGivenRatings } from '#org/assessments/read-given-ratings.ts';
import { takeStep } from '#org/assessments/take-step.ts';
import { isRefusal } from '#org/refusal.ts';
import { refusalOf } from '../http/about.ts';
import { aboutAssessment, groundAhead } from '../http/about-assessment.ts';
import { type Answer, endpoint } from '../http/endpoint.ts';
import { assessmentSchema, givenRatingsSchema, keptRatingsSchema, presentAssessment } from '../present/assessments.ts';
import { changedMeanwhile } from './people.ts';

/** What a page does each time a hand rests: the one write whose speed is felt. */
export const saveRatings = endpoint({
  method: 'put',
  path: '/assessments/{id}/ratings',
  summary: 'Change the ratings of my draft',
  tag: 'Assessments',
  scope: 'assessments:write',
  params: z.object({ id: z.string() }),
  body: z.object({ ratings: givenRatingsSchema }),
  answer: assessmentSchema,
  minimalAnswer: keptRatingsSchema,
  work: 'write',
  asksForRevision: true,
  ahead: groundAhead,
  handle: async ({ actor, unit, body, revision, isMinimal, services, ahead }) => {
    const about = await aboutAssessment({ actor, unit, services, ahead });
    if (isRefusal(about)) return about;
    const { assessment, relation } = about;
    const refused = refusalOf(mayWithAssessment(actor, 'change', assessment, relation));
    if (refused) return refused;
    const given = checkGivenRatings(body.ratings, about.ladder);
    const command = { kind: 'change', ratings: isRefusal(given) ? '' : given.text, revision } as const;
    // Whether it may change at all comes before what is wrong with the ratings.
    const after = takeStep(assessment, command, {
      actor,
      relation,
      cycle: about.cycle,
      at: services.now().toISOString(),
    });
    if (isRefusal(after)) return after;
    if (isRefusal(given)) return given;
    if (after === 'gone') return changedMeanwhile;
    return {
      kind: 'behind',
      kept: unit.assessments.saveWriting(after).then((isKept) => (isKept ? null : changedMeanwhile)),
      answer: () =>
        isMinimal ? presentKept(after) : presentWhole(actor, { ...about, assessment: after }, given.profile),
    };
  },
});

/** What was kept, as it is kept, for a page that knows itself what it comes to. */
function presentKept({ ratings: text, revision }: Assessment): Answer {
  return { body: { ratings: JSON.parse(text) }, revision, isMinimal: true };
}

function presentWhole(...[actor, about, profile]: Parameters<typeof presentAssessment>): Answer {
  return { body: presentAssessment(actor, about, profile), revision: about.assessment.revision };
}
