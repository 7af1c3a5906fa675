/**
 * The engine of Rungs, pure: it reads no file, no clock and no chance.
 *
 *     text ──readLadder──▶ ladder ──checkLadder──▶ findings ──wordFinding──▶ sentences
 *                            │
 *     text ──readRatings──▶ profile ──scoreProfile──▶ result ──explainResult──▶ sentences
 *                                     reflectProfile (a mirror: shown, never scored)
 *                                     marginOf, waysUp, gapTo, readinessFor, compareViews
 */
export { type CompetencyGap, type Gap, gapTo } from './advance/gap-to.ts';
export { type Readiness, readinessFor } from './advance/readiness.ts';
export type { Facts } from './advance/requirements/facts.ts';
export type { Because, RequirementState } from './advance/requirements/judge-requirement.ts';
export * from './advance/ways/way.ts';
export { type WaysUp, waysInCompetency, waysUp } from './advance/ways-up.ts';
export { whatIsNew } from './advance/what-is-new.ts';
export { wordBecause, wordRequirement } from './advance/words/word-requirement.ts';
export { type RouteWords, wordRise, wordRoute } from './advance/words/word-route.ts';
export type * from './batch/batch.ts';
export type * from './batch/batch-results.ts';
export { competencyAt, overallAt } from './batch/batch-results.ts';
export { changeRules } from './batch/change-rules.ts';
export { createBatch } from './batch/create-batch.ts';
export { profileAt } from './batch/profile-at.ts';
export { scoreBatch } from './batch/score-batch.ts';
export { setProfile } from './batch/set-profile.ts';
export { whatIf } from './batch/what-if.ts';
export { checkLadder } from './check/check-ladder.ts';
export type * from './compare/carried-profile.ts';
export { carryProfile } from './compare/carry-profile.ts';
export { compareViews } from './compare/compare-views.ts';
export { diffLadders } from './compare/diff-ladders.ts';
export type { FieldName, FieldValue, Interval } from './compare/items/field.ts';
export type * from './compare/ladder-diff.ts';
export { moveResult } from './compare/move-result.ts';
export type * from './compare/view-comparison.ts';
export { wordCarried } from './compare/word-carried.ts';
export { wordChange } from './compare/word-change.ts';
export { wordDiff } from './compare/word-diff.ts';
export { wordViews } from './compare/word-views.ts';
export { checkCrosswalk } from './crosswalk/check-crosswalk.ts';
export { refTitle, wordAbout } from './crosswalk/word-crosswalk.ts';
export { codeFrame } from './findings/code-frame.ts';
export { type Finding, sortFindings, wordFinding } from './findings/finding.ts';
export type { Place } from './findings/place.ts';
export type { Witness } from './findings/witness.ts';
export type { Competency, CompetencyValue, Dimension } from './ladder/competency.ts';
export * from './ladder/crosswalk.ts';
export type { Expectation } from './ladder/expectation.ts';
export * from './ladder/ids.ts';
export type * from './ladder/ladder.ts';
export type * from './ladder/level.ts';
export type * from './ladder/path.ts';
export type * from './ladder/profile.ts';
export type * from './ladder/requirement.ts';
export { type ResolvedCell, resolveCell } from './ladder/resolve-cell.ts';
export type * from './ladder/rule.ts';
export { formatLadder } from './read/format-ladder.ts';
export { type ReadCrosswalk, readCrosswalk } from './read/read-crosswalk.ts';
export { type ReadLadder, readLadder } from './read/read-ladder.ts';
export { type ReadRatings, readRatings } from './read/read-ratings.ts';
export { type CompetencyExplanation, type Explanation, explainResult } from './score/explain-result.ts';
export { type Flip, type Margin, marginOf } from './score/margin.ts';
export { type Reflection, reflectProfile } from './score/reflect-profile.ts';
export * from './score/result.ts';
export { scoreProfile } from './score/score-profile.ts';
export { levelsOn, tracksLeadingTo } from './score/tracks.ts';
export { wordBand } from './score/words/describe-bounds.ts';
export { describeCompetencyRule, describeRules } from './score/words/describe-rules.ts';
export { levelTitle } from './score/words/explain-overall.ts';
