import type { CheckRule } from './check-rule.ts';
import { bandHole } from './rules/band-hole.ts';
import { bandMissing } from './rules/band-missing.ts';
import { bandOverlap } from './rules/band-overlap.ts';
import { bandUnreachable } from './rules/band-unreachable.ts';
import { bandsNotChecked } from './rules/bands-not-checked.ts';
import { cellOutsideTracks } from './rules/cell-outside-tracks.ts';
import { competencyNotNeeded } from './rules/competency-not-needed.ts';
import { deadEndLevel } from './rules/dead-end-level.ts';
import { descriptorMissing } from './rules/descriptor-missing.ts';
import { duplicateTitleInTrack } from './rules/duplicate-title-in-track.ts';
import { emptyCell } from './rules/empty-cell.ts';
import { equivalentsContradictRank } from './rules/equivalents-contradict-rank.ts';
import { expectedOutsideScale } from './rules/expected-outside-scale.ts';
import { expectedProfileFalls } from './rules/expected-profile-falls.ts';
import { floorAmbiguous } from './rules/floor-ambiguous.ts';
import { inheritsNothing } from './rules/inherits-nothing.ts';
import { intentContradictsRule } from './rules/intent-contradicts-rule.ts';
import { masteryItems } from './rules/mastery-items.ts';
import { masteryOutOfReach } from './rules/mastery-out-of-reach.ts';
import { missingCell } from './rules/missing-cell.ts';
import { needOutOfRange } from './rules/need-out-of-range.ts';
import { neighbouringCells } from './rules/neighbouring-cells.ts';
import { noWeight } from './rules/no-weight.ts';
import { pointsMissing } from './rules/points-missing.ts';
import { portfolioWithoutVerification } from './rules/portfolio-without-verification.ts';
import { profileOutsideBand } from './rules/profile-outside-band.ts';
import { promotionCycle } from './rules/promotion-cycle.ts';
import { rankContradictsPath } from './rules/rank-contradicts-path.ts';
import { requirementBelowBand } from './rules/requirement-below-band.ts';
import { requirementImpossible } from './rules/requirement-impossible.ts';
import { ruleFalls } from './rules/rule-falls.ts';
import { ruleWithoutLevels } from './rules/rule-without-levels.ts';
import { sameAsLoop } from './rules/same-as-loop.ts';
import { sameAsNothing } from './rules/same-as-nothing.ts';
import { seatsWithoutPath } from './rules/seats-without-path.ts';
import { unreachableLevel } from './rules/unreachable-level.ts';
import { vagueWords } from './rules/vague-words.ts';
import { variantFitContradicts } from './rules/variant-fit-contradicts.ts';

/** Every rule there is. Their order makes no difference: findings are sorted by where they point. */
export const checkRules: readonly CheckRule[] = [
  // structure
  intentContradictsRule,
  unreachableLevel,
  promotionCycle,
  deadEndLevel,
  rankContradictsPath,
  sameAsLoop,
  sameAsNothing,
  duplicateTitleInTrack,
  // cells
  missingCell,
  cellOutsideTracks,
  emptyCell,
  inheritsNothing,
  neighbouringCells,
  expectedProfileFalls,
  expectedOutsideScale,
  competencyNotNeeded,
  vagueWords,
  descriptorMissing,
  // arithmetic
  bandHole,
  bandOverlap,
  bandUnreachable,
  bandsNotChecked,
  bandMissing,
  ruleWithoutLevels,
  noWeight,
  profileOutsideBand,
  floorAmbiguous,
  needOutOfRange,
  ruleFalls,
  pointsMissing,
  masteryItems,
  masteryOutOfReach,
  // paths
  requirementImpossible,
  requirementBelowBand,
  portfolioWithoutVerification,
  seatsWithoutPath,
  equivalentsContradictRank,
  variantFitContradicts,
];

/**
 * The rules that speak only of what is there. Where reading had to leave something out, these still tell the truth;
 * the others would take for missing what somebody wrote and misspelt.
 */
export const rulesForParts: readonly CheckRule[] = [
  promotionCycle,
  rankContradictsPath,
  sameAsLoop,
  duplicateTitleInTrack,
  emptyCell,
  neighbouringCells,
  expectedProfileFalls,
  bandOverlap,
  floorAmbiguous,
  ruleFalls,
  vagueWords,
];
