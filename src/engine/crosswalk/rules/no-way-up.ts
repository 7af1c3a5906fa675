import { finding } from '../../findings/finding.ts';
import { intervalKey, refKey } from '../../ladder/crosswalk.ts';
import type { CrosswalkRule } from '../crosswalk-rule.ts';
import { placeOfAbout } from '../crosswalk-rule.ts';

/** A stretch whose ends don't lie on one way up: nobody climbs from the one to the other. */
export const noWayUp: CrosswalkRule = {
  code: 'crosswalk-no-way-up',
  check: (context) =>
    context.entries.flatMap((entry) =>
      entry.about
        .filter((interval) => !context.other.isWayUp(interval))
        .map((interval) =>
          finding('crosswalk-no-way-up', placeOfAbout(context, entry), {
            interval: intervalKey(interval),
            low: refKey(interval.low),
            high: refKey(interval.high),
            ladder: context.other.ladder.id,
          }),
        ),
    ),
};
