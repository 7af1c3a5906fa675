import { z } from '@hono/zod-openapi';
import { focusSourceSchema, named } from './goals.ts';

const offerSchema = z
  .object({
    source: focusSourceSchema,
    title: z.string(),
    words: z.string(),
    competency: z.string().nullable(),
    level: z.string().nullable(),
  })
  .openapi('FocusOffer');

export const offersSchema = z
  .object({
    from: named.nullable().describe('Null: it isn’t known where you stand.'),
    levels: z.array(named),
    paths: z.array(
      z.object({
        id: z.string(),
        type: z.enum(['promotion', 'move']),
        to: named,
        summary: z.string(),
        practise: z.array(offerSchema),
        readyWhen: z.array(offerSchema),
        takes: z
          .array(z.object({ title: z.string(), offers: z.array(offerSchema) }))
          .describe('What it asks of ratings and my own newest assessment doesn’t meet yet; the shortest way each.'),
      }),
    ),
    waysUp: z
      .object({
        to: named,
        routes: z.array(z.object({ steps: z.int(), through: z.array(z.string()), offers: z.array(offerSchema) })),
      })
      .nullable()
      .describe('Null: there is no assessment of your own on this version, or the ladder is a mirror.'),
    cells: z.object({ level: named, offers: z.array(offerSchema) }).nullable(),
    examples: z.array(z.object({ of: z.string(), text: z.string() })).describe('Goals to look at and adapt.'),
  })
  .openapi('FocusOffers');
