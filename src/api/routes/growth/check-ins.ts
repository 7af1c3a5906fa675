import { z } from '@hono/zod-openapi';
import { goings } from '#org/growth/check-in.ts';
import { checkInOnGoals } from '#org/growth/check-in-on-goals.ts';
import { isRefusal } from '#org/refusal.ts';
import { calendarOf } from '../../calendar.ts';
import { aboutPlan } from '../../http/about-growth.ts';
import { type AnyEndpoint, apiPath, endpoint } from '../../http/endpoint.ts';
import { checkInValue } from '../../present/goals.ts';
import { planSchema } from '../../present/growth-plans.ts';
import { wholePlan } from './present-growth.ts';

const checkIn = endpoint({
  method: 'post',
  path: '/growth-plans/{id}/check-ins',
  summary: 'Say how my goals go, several at once',
  tag: 'Growth',
  scope: 'growth:write',
  params: z.object({ id: z.string() }),
  body: z.object({
    heldOn: z.iso.date(),
    goals: z
      .array(
        z.object({
          goal: z.string(),
          value: checkInValue.nullable().default(null).describe('Of a goal that is measured by a number.'),
          going: z.enum(goings).nullable().default(null),
          note: z.string().trim().max(5_000).default(''),
        }),
      )
      .max(50),
  }),
  status: 201,
  answer: planSchema,
  work: 'write',
  handle: async (asked) => {
    const { unit, body, services } = asked;
    const about = await aboutPlan(asked, 'change', asked.params.id);
    if (isRefusal(about)) return about;
    const { plan } = about;
    const { at, today } = await calendarOf(unit, services);
    const made = checkInOnGoals(body.goals, body.heldOn, {
      plan,
      goals: await unit.goals.ofPlan(plan.id),
      at,
      today,
      newId: services.newId,
    });
    if (isRefusal(made)) return made;
    await unit.checkIns.add(made.checkIns);
    for (const { id, lastCheckInOn } of made.goals) await unit.goals.noteCheckIn(id, lastCheckInOn ?? body.heldOn);
    return { ...(await wholePlan(asked, about)), location: `${apiPath}/growth-plans/${plan.id}` };
  },
});

export const checkInRoutes: readonly AnyEndpoint[] = [checkIn];
