import { asId } from '#org/ids.ts';
import { diffBySection, type SectionOfDiff } from '#org/ladders/diff-sections.ts';
import { newDraft } from '#org/ladders/draft.ts';
import type { LadderVersion } from '#org/ladders/ladder-version.ts';
import { publish } from '#org/ladders/publish.ts';
import { isRefusal, type Refusal, refuse } from '#org/refusal.ts';
import type { Unit } from '#store/unit.ts';
import { tellOfVersion } from '../notifications/tell-of-version.ts';
import { formerOf } from '../routes/ladders/read-ladders.ts';
import type { Services } from '../services.ts';
import { usableLadder } from './kept-ladder.ts';

/** What publishing a text comes to. */
export interface Publishing {
  /** As it is (to be) published. */
  readonly version: LadderVersion;
  /** The version that it follows; null: it is the first of its ladder. */
  readonly former: LadderVersion | null;
  /** What is different from that one. */
  readonly sections: readonly SectionOfDiff[];
  /** Whether this very text is published already, so that there is nothing to do. */
  readonly isThere: boolean;
  /** Whether it applies to anybody: to a team, or to everybody. */
  readonly isAssigned: boolean;
}

/**
 * What publishing this text would come to, with the same checks as on the pages. Refused: an organisation that isn't
 * set up yet, a text with errors, and a version that is published already with another text.
 */
export async function planPublishing(
  unit: Unit,
  { newId, now }: Pick<Services, 'newId' | 'now'>,
  text: string,
): Promise<Publishing | Refusal> {
  if ((await unit.settings.get('mode')) === null) {
    return refuse(
      'wrong-state',
      'Nobody has set the organisation up yet. Open the link that the server printed first.',
    );
  }
  const at = now().toISOString();
  const draft = newDraft(asId(newId()), text, null, at);
  const known = await unit.ladderVersions.ofLadder(draft.ladder);
  const isAssigned = (await unit.ladderAssignments.all()).some(({ ladder }) => ladder === draft.ladder);
  const twin = known.find(({ version, status }) => status === 'published' && version === draft.version);
  const there = twin === undefined ? null : await unit.ladderVersions.find(twin.id);
  if (there?.text === text) return { version: there, former: null, sections: [], isThere: true, isAssigned };
  const version = publish(draft, known, at);
  if (isRefusal(version)) return version;
  const former = await formerOf(unit, draft);
  const [before, after] = [former === null ? null : usableLadder(former), usableLadder(version)];
  if (isRefusal(before)) return before;
  if (isRefusal(after)) return after;
  const sections = before === null ? [] : diffBySection(before, after);
  return { version, former, sections, isThere: false, isAssigned };
}

/** Publishes a text as whoever runs the server does: by nobody in the directory. */
export async function publishText(
  unit: Unit,
  services: Pick<Services, 'newId' | 'now'>,
  text: string,
): Promise<Publishing | Refusal> {
  const planned = await planPublishing(unit, services, text);
  if (isRefusal(planned) || planned.isThere) return planned;
  const { version } = planned;
  await unit.ladderVersions.add(version);
  await tellOfVersion(unit, services, version, null);
  await unit.audit.append({
    actor: null,
    action: 'ladder:publish',
    target: { kind: 'ladder-version', id: version.id },
    detail: { ladder: version.ladder, version: version.version, by: 'command' },
  });
  return planned;
}
