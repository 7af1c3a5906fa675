import { type Ladder, type Profile, readRatings } from '#engine/index.ts';
import type { Assessment } from './assessment.ts';

/**
 * What an assessment says, for the engine: who is spoken of and who speaks come from the assessment itself, never from
 * what stands in the document. Null where it can't be read, which what was checked when it was kept always can.
 */
export function profileOfAssessment({ ratings, kind, subject }: Assessment, ladder: Ladder): Profile | null {
  const { profile } = readRatings(ratings, ladder);
  return profile === null ? null : { ...profile, person: subject, by: kind };
}
