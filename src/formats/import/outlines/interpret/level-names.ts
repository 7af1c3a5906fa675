import type { DraftBuilder } from '../../grids/draft-builder.ts';
import { levelLikeness } from '../../grids/level-likeness.ts';
import { nameKey } from '../../grids/name-key.ts';
import { namesWithin } from '../../grids/names-within.ts';
import { partOf, type SourceText } from '../../source-text.ts';

/** The level that a name means, where it is known by it, by a part of it, or by it without the name of the role. */
export function knownLevel(builder: DraftBuilder, name: string, track: string | null): string | null {
  const whole = builder.findLevel(name, track);
  if (whole !== null) return whole;
  for (const part of namesWithin(name).slice(1)) {
    if (/^\d+$/.test(part.trim())) continue;
    const number = /^(?:level|grade|band|tier|step) (\d{1,2})$/i.exec(part.trim())?.[1];
    const numbered = number === undefined ? null : builder.findLevel(number, track);
    if (numbered !== null) return numbered;
    const found = builder.findLevel(part, track);
    if (found !== null) return found;
  }
  const bare = withoutRole(name);
  if (bare === '') return null;
  const like = builder
    .levels()
    .filter((level) => track === null || level.track === null || level.track === track)
    .filter((level) => [level.title.text, ...namesWithin(level.title.text)].some((own) => withoutRole(own) === bare));
  return like.length === 1 ? (like[0]?.key ?? null) : null;
}

/** The level that a heading names, made where it is new; a sentence after its colon becomes its tagline. */
export function levelOf(builder: DraftBuilder, title: SourceText, track: string | null): string {
  const known = knownLevel(builder, title.text, track);
  if (known !== null) {
    const before = builder.levels().find(({ key }) => key === known)?.title.text ?? '';
    const isNumber = /^\d{1,2}$/.test(before) && levelLikeness(title.text) >= 0.7;
    const isFuller =
      isNumber ||
      (/^[A-Z]{1,4}\s?\d{1,2}$/.test(before) &&
        title.text.startsWith(before) &&
        /^\s*[-–—:]/.test(title.text.slice(before.length)));
    if (isFuller) builder.levelTitle(known, title);
    else builder.mention(title, 'level');
    if (track !== null) builder.levelTrack(known, track);
    return known;
  }
  const colon = /:\s+/.exec(title.text);
  if (colon === null || title.text.slice(colon.index).split(/\s+/).length < 5) return builder.level(title, track);
  const key = builder.level(partOf(title, 0, colon.index), track);
  builder.tagline(key, partOf(title, colon.index + colon[0].length));
  return key;
}

function withoutRole(name: string): string {
  return nameKey(name)
    .replace(/\b(?:software|engineers?|engineering|developers?|designers?|level|the|of|a)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
