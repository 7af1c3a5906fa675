import type { ChangeProblem } from '#engine/batch/rule-changes.ts';
import { RestingStatus } from '../../parts/resting-status.tsx';
import type { MovePicture } from '../outcome/move-picture.ts';
import { wordSummary } from '../outcome/move-words.ts';

interface LiveSummaryProps {
  readonly picture: MovePicture;
  readonly problems: readonly ChangeProblem[];
}

/** Says what came out to those who don't see it, once the hand rests. */
export function LiveSummary({ picture, problems }: LiveSummaryProps) {
  const words = problems.length > 0 ? problems.map(({ message }) => message).join(' ') : wordSummary(picture);
  return <RestingStatus words={words} />;
}
