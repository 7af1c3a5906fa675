import { useAction, useApi } from '../api/use-api.ts';
import { Loaded } from '../parts/loaded.tsx';
import { useMe } from '../parts/me.ts';
import { Page } from '../parts/page.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';

interface PersonaBody {
  readonly person: string;
  readonly name: string;
  readonly part: string;
  readonly sees: string;
}

/** Looking at the demo company through somebody else's eyes. */
export function DemoPage() {
  const me = useMe();
  const personas = useApi<{ items: readonly PersonaBody[] }>('/demo/personas');
  const { act, isBusy, problem } = useAction();
  const lookAs = async (person: string) => {
    if ((await act('/demo/look-as', { method: 'POST', body: { person } })) !== null) window.location.assign('/');
  };
  const end = async () => {
    if (!window.confirm('End the demo? Everything in it is removed, and you can set up your own organisation.')) return;
    const answer = await act<{ link: string }>('/demo/end', { method: 'POST', body: {} });
    if (answer !== null) window.location.assign(answer.body.link);
  };
  return (
    <Page title="Look as somebody else" lead="Everybody here is made up. What you do as one of them, the others see.">
      <ProblemNotice problem={problem} />
      <Loaded query={personas} what="whom you can look as">
        {({ items }) => (
          <ul className="plain personas">
            {items.map(({ person, name, part, sees }) => (
              <li key={`${person}${part}`}>
                <div>
                  <b>{name}</b> <span className="state">{part}</span>
                  <p>{sees}.</p>
                </div>
                {person === me.person.id ? (
                  <span className="state">That is you now</span>
                ) : (
                  <button type="button" disabled={isBusy} onClick={() => void lookAs(person)}>
                    Look as {name.split(' ')[0]}
                  </button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <h2>Had a look around?</h2>
      <p>End the demo to set up your own organisation on this server.</p>
      <p className="actions">
        <button type="button" disabled={isBusy} onClick={() => void end()}>
          End the demo
        </button>
      </p>
    </Page>
  );
}
