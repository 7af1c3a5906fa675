import type { LevelId } from '#engine/ladder/ids.ts';
import { laneOrigin } from './place-lanes.ts';
import type { Standing } from './plan-link.ts';
import type { SizedBoxes } from './size-boxes.ts';

/** Each level's place across the flow: its lane's, and its own within the lane. */
export function standLevels(sized: SizedBoxes, rowOf: ReadonlyMap<LevelId, number>): Map<LevelId, Standing> {
  const { breadth, padding } = sized;
  return new Map(
    sized.lanes.flatMap((lane) =>
      [...lane.arranged.centres].map(([level, centre]): [LevelId, Standing] => {
        const across = laneOrigin(lane, padding) + centre - breadth / 2;
        return [level, { level, row: rowOf.get(level) ?? 0, lane, across, breadth }];
      }),
    ),
  );
}
