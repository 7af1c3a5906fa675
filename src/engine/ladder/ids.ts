/**
 * Ids are strings that carry the kind of thing they name, so that a level's id can't be passed where a
 * competency's is wanted. They are made in one place, by the reader, once the thing is known to exist.
 */
declare const brand: unique symbol;
type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type LadderId = Id<'ladder'>;
export type LevelId = Id<'level'>;
export type TrackId = Id<'track'>;
export type GroupId = Id<'group'>;
export type CompetencyId = Id<'competency'>;
export type DimensionId = Id<'dimension'>;
export type FacetId = Id<'facet'>;
export type RoleId = Id<'role'>;
export type PathId = Id<'path'>;

/** What an id looks like: lower-case words joined by hyphens, starting with a letter. */
export const idPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** Brands a string that the caller knows to be an id of the wanted kind. */
export function asId<Wanted extends Id<string>>(text: string): Wanted {
  return text as Wanted;
}
