import { type RawBuilder, sql } from 'kysely';
import type { PersonId } from '#org/ids.ts';
import { searchWords, wordsIn } from '#org/people/search-words.ts';
import type { Db } from '../../store-tools.ts';

/** Puts the words of somebody in the place of those they were found by before. */
export async function keepWords(db: Db, person: PersonId, text: string): Promise<void> {
  await db.deleteFrom('person_word').where('person_id', '=', person).execute();
  const rows = searchWords(text).map((word) => ({ person_id: person, word }));
  if (rows.length > 0) await db.insertInto('person_word').values(rows).execute();
}

/** So few are looked up one by one; of more, the next by name are soon found among everybody. */
const fewPeople = 500;

/**
 * What has to hold of a person who is found by these words: each is the beginning of one of theirs; nothing where none
 * is asked. The rarest word leads where it is rare, so that it costs what it finds.
 */
export async function foundBy(db: Db, text: string): Promise<readonly RawBuilder<boolean>[]> {
  const words = wordsIn(text);
  if (words.length === 0) return text.trim() === '' ? [] : [nobody];
  let rarest: { readonly word: string; readonly count: number } | null = null;
  for (const word of words) {
    const count = await countWith(db, word);
    if (count < (rarest?.count ?? fewPeople)) rarest = { word, count };
  }
  const others = words.filter((word) => word !== rarest?.word).map(hasWord);
  if (rarest === null) return others;
  return [rarest.count === 0 ? nobody : isAmongFew(rarest.word), ...others];
}

const nobody = sql<boolean>`1 = 0`;

/** Counted by the database, so that no row leaves it; no further than to where they are few no more. */
async function countWith(db: Db, word: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count
    from (select 1 from person_word where word >= ${word} and word < ${end(word)} limit ${sql.lit(fewPeople)}) as found
  `.execute(db);
  return Number(rows[0]?.count ?? 0);
}

/** The limit lets no one out. It tells PostgreSQL that they are few. */
function isAmongFew(word: string): RawBuilder<boolean> {
  return sql<boolean>`id in (
    select person_id from person_word where word >= ${word} and word < ${end(word)} limit ${sql.lit(fewPeople)}
  )`;
}

function hasWord(word: string): RawBuilder<boolean> {
  return sql<boolean>`(select 1 from person_word where person_id = person.id and word >= ${word} and word < ${end(word)} limit 1) = 1`;
}

/** After every word that begins so: words sort by their bytes on both databases. */
function end(word: string): string {
  return `${word}\u{10FFFF}`;
}
