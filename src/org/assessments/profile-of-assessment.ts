import { type Ladder, type Profile, readRatings } from '#engine/index.ts';
import type { Assessment } from './assessment.ts';

/**
 * What an assessment says, for the engine: who is spoken of and who speaks come from the assessment itself, never from
 * what stands in the document. Null where it can't be read, which what was checked when it was kept always can.
 */
export function profileOfAssessment(assessment: Assessment, ladder: Ladder): Profile | null {
  const { profile } = readRatings(assessment.ratings, ladder);
  return profile === null ? null : profileWithin(profile, assessment);
}

/** The same of ratings that were just read. */
export function profileWithin(profile: Profile, { kind, subject }: Pick<Assessment, 'kind' | 'subject'>): Profile {
  return { ...profile, person: subject, by: kind };
}
