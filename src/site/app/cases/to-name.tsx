import { capitalised, numberWord } from '../../assess/outcome/number-words.ts';
import { useMe } from '../parts/me.ts';
import { type CaseBody, canNow, isUndecided } from './case-body.ts';

interface Place {
  readonly key: string;
  readonly href: string;
  readonly role: string;
  readonly where: string;
  readonly isNow: boolean;
}

/** Parts that nobody has yet and that are mine to fill: as the manager, or as a people partner where there is none. */
export function placesToName(body: CaseBody, me: string): readonly Place[] {
  const isMine = body.manager === null || body.manager.id === me;
  if (!isMine || !isUndecided(body) || !canNow(body, 'name')) return [];
  const inStages = body.stages
    .filter(({ state }) => state !== 'passed')
    .flatMap(({ id, title, state, roles, agree }) =>
      roles
        .filter(({ isMissing, mayBeNamed }) => isMissing && mayBeNamed)
        .map((role) => ({
          key: `${id} ${role.role}`,
          href: `#stage-${id}`,
          role: role.title,
          where: `for “${title}”${(agree ?? 1) > 1 && roles.length === 1 ? `, which takes ${numberWord(agree ?? 1)}` : ''}`,
          isNow: state === 'now',
        })),
    );
  const confirming = body.attesters
    .filter(({ isMissing }) => isMissing)
    .map(({ role, title }) => ({ key: role, href: '#confirmed', role: title, where: 'to confirm', isNow: false }));
  return [...inStages, ...confirming];
}

/** Who is to be named, with the way to where that is done. What it waits for comes first. */
export function ToName({ body }: { readonly body: CaseBody }) {
  const places = placesToName(body, useMe().person.id);
  const now = places.filter(({ isNow }) => isNow);
  const later = places.filter(({ isNow }) => !isNow);
  return (
    <>
      {now.length === 0 ? null : <PlaceList places={now} words="It can’t go on before you name somebody:" />}
      {later.length === 0 ? null : (
        <PlaceList
          places={later}
          words={now.length === 0 ? 'You can name already who acts later:' : 'And for later:'}
        />
      )}
    </>
  );
}

function PlaceList({ places, words }: { readonly places: readonly Place[]; readonly words: string }) {
  return (
    <>
      <p>{words}</p>
      <ul>
        {places.map(({ key, href, role, where }) => (
          <li key={key}>
            <a href={href}>{capitalised(role)}</a> {where}
          </li>
        ))}
      </ul>
    </>
  );
}
