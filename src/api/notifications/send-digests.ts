import { hourIn } from '#org/calendar/day-in.ts';
import type { PersonId } from '#org/ids.ts';
import { digestLines, hasOwnLetter } from '#org/notifications/digest-lines.ts';
import { digestsDue, mondayOf } from '#org/notifications/digest-round.ts';
import { topicOf } from '#org/notifications/news.ts';
import type { Digest } from '#org/notifications/notice-settings.ts';
import type { Unit } from '#store/unit.ts';
import { calendarOf } from '../calendar.ts';
import { digestLetter } from '../mail/letters.ts';
import type { Services } from '../services.ts';
import { shownNews } from './shown-news.ts';

type Round = Exclude<Digest, 'off'>;

/** So many letters are written at once, so that nobody waits long for the database. */
const peopleAtOnce = 50;

/**
 * Writes the letters that say what is new, once a day or a week to each who wants them so: by the server itself, hour by
 * hour. The first of several servers takes the round before a letter is written, so nobody gets two; should it die on
 * the way, whoever got none has theirs in the next round.
 */
export async function sendDigests(services: Services): Promise<void> {
  if (services.settings.sendsMail !== true) return;
  const { store } = services;
  if ((await store.read((unit) => roundsDue(unit, services))).length === 0) return;
  const rounds = await store.write((unit) => takeRounds(unit, services));
  let after: PersonId | null = null;
  while (rounds.length > 0) {
    const people: readonly PersonId[] = await store.write((unit) => writeSome(unit, services, rounds, after));
    after = people.at(-1) ?? null;
    if (people.length < peopleAtOnce) return;
  }
}

/** None in a demo company: nobody lives at its addresses. */
async function roundsDue(unit: Unit, services: Services): Promise<readonly Round[]> {
  if ((await unit.settings.get('mode')) !== 'real') return [];
  const { today } = await calendarOf(unit, services);
  const hour = hourIn(services.now(), (await unit.settings.get('time-zone')) ?? 'UTC');
  const [daily, weekly] = [await unit.settings.get('daily-digest-on'), await unit.settings.get('weekly-digest-on')];
  return digestsDue({ daily, weekly }, today, hour);
}

async function takeRounds(unit: Unit, services: Services): Promise<readonly Round[]> {
  const rounds = await roundsDue(unit, services);
  const { today } = await calendarOf(unit, services);
  for (const round of rounds) {
    await unit.settings.set(`${round}-digest-on`, round === 'daily' ? today : mondayOf(today));
  }
  return rounds;
}

async function writeSome(
  unit: Unit,
  services: Services,
  rounds: readonly Round[],
  after: PersonId | null,
): Promise<readonly PersonId[]> {
  const people = await unit.notifications.toMail(rounds, after, peopleAtOnce);
  for (const person of people) await writeTo(unit, services, person);
  return people;
}

/** What they may see and want to hear of; nothing goes out where that is nothing. */
async function writeTo(unit: Unit, { now, settings }: Services, id: PersonId): Promise<void> {
  const unmailed = await unit.notifications.unmailed(id);
  const { leftOut } = await unit.noticeSettings.of(id);
  const wanted = unmailed.filter(({ kind }) => !hasOwnLetter(kind) && !leftOut.includes(topicOf(kind)));
  const shown = await shownNews(unit, { person: id, roles: await unit.roles.of(id) }, wanted);
  await unit.notifications.setMailed(
    unmailed.map((own) => own.id),
    now().toISOString(),
  );
  const person = await unit.people.find(id);
  if (shown.length === 0 || person === null) return;
  const lines = digestLines(shown.map(({ notification }) => notification.kind));
  await unit.outbox.add(digestLetter(person, lines, shown.length, settings.origin));
}
