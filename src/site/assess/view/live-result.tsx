import { RestingStatus } from '../../parts/resting-status.tsx';
import { wordProgress } from '../outcome/progress.ts';
import { useAssess } from './assess-context.ts';

/** Says the result to those who don't see it, once the hand rests. */
export function LiveResult() {
  const { ladder, sheet, outcome, profile } = useAssess();
  const words =
    profile.ratings.size === 0
      ? ''
      : [outcome.headline ?? '', wordProgress(ladder, sheet)].filter((part) => part !== '').join('. ');
  return <RestingStatus words={words} />;
}
