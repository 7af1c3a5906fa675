import { z } from '@hono/zod-openapi';
import type { Actor } from '#org/access/actor.ts';
import { profileOfAssessment } from '#org/assessments/profile-of-assessment.ts';
import { focusOffers } from '#org/growth/focus-offers.ts';
import type { PersonId } from '#org/ids.ts';
import { isRefusal } from '#org/refusal.ts';
import type { Unit } from '#store/unit.ts';
import { type AboutPlan, aboutPlan } from '../../http/about-growth.ts';
import { type AnyEndpoint, endpoint } from '../../http/endpoint.ts';
import { offersSchema } from '../../present/focus-offers.ts';

const readOffers = endpoint({
  method: 'get',
  path: '/growth-plans/{id}/offers',
  summary: 'What may be picked for my plan, in the words of its ladder',
  tag: 'Growth',
  scope: 'growth:read',
  params: z.object({ id: z.string() }),
  query: z.object({
    from: z.string().max(200).optional().describe('The level that one stands at; left out: where I am placed.'),
    cells: z.string().max(200).optional().describe('The level whose cells are wanted; left out: the next one.'),
  }),
  answer: offersSchema,
  work: 'read',
  handle: async (asked) => {
    const { actor, unit, query } = asked;
    const about = await aboutPlan(asked, 'change', asked.params.id);
    if (isRefusal(about)) return about;
    const placement = await unit.placements.currentOf(actor.person);
    const isOnLadder = about.ladder.levels.some(({ id }) => id === placement?.level);
    const profile = await newestOwnProfile(unit, actor, about);
    const offers = focusOffers(about.ladder, {
      level: query.from ?? (isOnLadder ? (placement?.level ?? null) : null),
      track: isOnLadder ? (placement?.track ?? null) : (profile?.track ?? null),
      profile,
      cellsOf: query.cells ?? null,
    });
    return { body: offers };
  },
});

/** What one says of oneself, drafts too: nobody else is shown what follows from it. */
async function newestOwnProfile(unit: Unit, { person }: Actor, { ladder, plan }: AboutPlan) {
  const reader = { person, line: null as PersonId | null };
  const mine = await unit.assessments.list({ reader, subject: person, author: person }, { limit: 50, after: null });
  const newest = mine.items.find(({ kind, ladderVersion }) => kind === 'self' && ladderVersion === plan.ladderVersion);
  const assessment = newest === undefined ? null : await unit.assessments.find(newest.id);
  const profile = assessment === null ? null : profileOfAssessment(assessment, ladder);
  return profile === null || profile.ratings.size === 0 ? null : profile;
}

export const growthOfferRoutes: readonly AnyEndpoint[] = [readOffers];
