import { type RawBuilder, sql } from 'kysely';
import type { PersonId } from '#org/ids.ts';
import { searchWords, wordsIn } from '#org/people/search-words.ts';
import type { Db } from '../store-tools.ts';

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
  let rarest: { readonly word: string; readonly people: readonly string[] } | null = null;
  for (const word of words) {
    const people = await peopleWith(db, word);
    if (people !== null && people.length < (rarest?.people.length ?? fewPeople)) rarest = { word, people };
  }
  const others = words.filter((word) => word !== rarest?.word).map(hasWord);
  if (rarest === null) return others;
  return [rarest.people.length === 0 ? nobody : sql<boolean>`id in (${sql.join(rarest.people)})`, ...others];
}

const nobody = sql<boolean>`1 = 0`;

/** Null: they aren't few. */
async function peopleWith(db: Db, word: string): Promise<readonly string[] | null> {
  const rows = await db
    .selectFrom('person_word')
    .select('person_id')
    .where('word', '>=', word)
    .where('word', '<', end(word))
    .limit(fewPeople)
    .execute();
  return rows.length === fewPeople ? null : [...new Set(rows.map(({ person_id }) => person_id))];
}

function hasWord(word: string): RawBuilder<boolean> {
  return sql<boolean>`(select 1 from person_word where person_id = person.id and word >= ${word} and word < ${end(word)} limit 1) = 1`;
}

/** After every word that begins so: words sort by their bytes on both databases. */
function end(word: string): string {
  return `${word}\u{10FFFF}`;
}
