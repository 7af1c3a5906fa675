import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useApi } from '../api/use-api.ts';
import { WriteAgreed } from '../conversations/conversation-link.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { type PersonBody, useMe } from '../parts/me.ts';
import { Page } from '../parts/page.tsx';
import type { AssessmentOutlineBody } from '../rating/assessment-body.ts';

interface SideWords {
  readonly state: 'chosen' | 'not-rated' | 'not-applicable' | 'by-dimension';
  readonly chosen: string;
  readonly note: string;
}

interface SidesBody {
  readonly competency: string;
  readonly dimension: string | null;
  readonly name: string;
  readonly self: SideWords;
  readonly manager: SideWords;
}

interface OutcomeBody {
  readonly kind: 'mirror' | 'scorecard';
  readonly explanation?: { readonly headline: string };
}

type ComparisonBody =
  | {
      readonly kind: 'scorecard' | 'mirror';
      readonly sentences?: readonly string[];
      readonly differences: readonly SidesBody[];
      readonly notCompared: readonly SidesBody[];
      readonly agreements: readonly SidesBody[];
      readonly outcomes?: { readonly self: OutcomeBody; readonly manager: OutcomeBody };
    }
  | { readonly kind: 'not-comparable'; readonly sentence: string };

interface ViewsBody {
  readonly self: AssessmentOutlineBody | null;
  readonly manager: AssessmentOutlineBody | null;
  readonly comparison: ComparisonBody | null;
}

/** Where do we see it differently? The agenda of the next talk. */
export function ViewsPage({ id }: { readonly id: string }) {
  const [search] = useSearchParams();
  const cycle = search.get('cycle');
  const person = useApi<PersonBody>(`/people/${id}`);
  const views = useApi<ViewsBody>(`/people/${id}/views${cycle === null ? '' : `?cycle=${encodeURIComponent(cycle)}`}`);
  return (
    <Loaded query={person} what="this person">
      {(body) => (
        <Loaded query={views} what="both views">
          {(own) => <Views person={body} views={own} />}
        </Loaded>
      )}
    </Loaded>
  );
}

function Views({ person, views }: { readonly person: PersonBody; readonly views: ViewsBody }) {
  const me = useMe();
  const isMe = person.id === me.person.id;
  const { self, manager, comparison } = views;
  const cycle = (self ?? manager)?.cycle?.name;
  return (
    <Page title={isMe ? 'Both views of you' : `Both views of ${person.name}`} lead={leadFor(comparison)}>
      {cycle === undefined ? null : <p className="state">{cycle}</p>}
      {comparison === null ? <Missing views={views} isMe={isMe} name={person.name} /> : null}
      {comparison?.kind === 'not-comparable' ? <p className="notice">{comparison.sentence}</p> : null}
      {comparison === null || comparison.kind === 'not-comparable' || self === null || manager === null ? null : (
        <Compared comparison={comparison} self={isMe ? 'You' : self.author.name} manager={manager.author.name} />
      )}
      <p className="actions">
        {self === null ? null : (
          <Link href={`/assessments/${self.id}`}>
            {isMe ? 'Your own view, whole' : `How ${person.name} sees it, whole`}
          </Link>
        )}
        {manager === null ? null : (
          <Link href={`/assessments/${manager.id}`}>The view of {manager.author.name}, whole</Link>
        )}
        <WriteAgreed person={person} />
        {isMe ? (
          self === null && manager === null ? null : (
            <Link href="/growth/pick">Make something of it a goal</Link>
          )
        ) : (
          <Link href={`/people/${person.id}/growth`}>Growth</Link>
        )}
        <Link href={`/people/${person.id}/history`}>Over the cycles</Link>
      </p>
    </Page>
  );
}

function leadFor(comparison: ComparisonBody | null): string | undefined {
  switch (comparison?.kind) {
    case 'scorecard':
      return 'What differs most comes first: talk about that.';
    case 'mirror':
      return 'Where each of you chose other words: talk about that.';
    default:
      return undefined;
  }
}

function Missing({ views, isMe, name }: { readonly views: ViewsBody; readonly isMe: boolean; readonly name: string }) {
  const own = isMe ? 'Yours' : `The view of ${name}`;
  const words =
    views.self === null && views.manager === null
      ? 'Neither view is shared yet.'
      : views.self === null
        ? `${own} isn’t shared yet.`
        : 'The manager’s view isn’t shared yet.';
  return (
    <div className="empty">
      <p>{words} Once both are, they stand here side by side.</p>
    </div>
  );
}

interface ComparedProps {
  readonly comparison: Exclude<ComparisonBody, { readonly kind: 'not-comparable' }>;
  readonly self: string;
  readonly manager: string;
}

/** As many as there is time for in one talk; the rest is a touch away. */
const mostAtOnce = 7;

function Compared({ comparison, self, manager }: ComparedProps) {
  const [isOpen, setOpen] = useState(false);
  const { differences, notCompared, agreements, outcomes } = comparison;
  const shown = isOpen ? differences : differences.slice(0, mostAtOnce);
  return (
    <>
      {outcomes === undefined ? null : (
        <dl className="facts">
          <dt>{self}</dt>
          <dd>{outcomes.self.explanation?.headline}</dd>
          <dt>{manager}</dt>
          <dd>{outcomes.manager.explanation?.headline}</dd>
        </dl>
      )}
      {differences.length === 0 ? <p className="notice">Wherever both chose, you chose the same.</p> : null}
      {differences.length === 0 ? null : (
        <SidesTable caption="Seen differently" sides={shown} self={self} manager={manager} />
      )}
      {shown.length === differences.length ? null : (
        <p>
          <button type="button" onClick={() => setOpen(true)}>
            All {differences.length} differences
          </button>
        </p>
      )}
      {notCompared.length === 0 ? null : (
        <details>
          <summary>Not seen by both ({notCompared.length})</summary>
          <SidesTable caption="Not seen by both" sides={notCompared} self={self} manager={manager} />
        </details>
      )}
      {agreements.length === 0 ? null : (
        <details>
          <summary>Seen alike ({agreements.length})</summary>
          <SidesTable caption="Seen alike" sides={agreements} self={self} manager={manager} />
        </details>
      )}
    </>
  );
}

function SidesTable({
  caption,
  sides,
  self,
  manager,
}: {
  readonly caption: string;
  readonly sides: readonly SidesBody[];
  readonly self: string;
  readonly manager: string;
}) {
  return (
    <div className="table-scroll">
      <table className="list sides stacks">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">About</th>
            <th scope="col">{self}</th>
            <th scope="col">{manager}</th>
          </tr>
        </thead>
        <tbody>
          {sides.map((own) => (
            <tr key={`${own.competency}.${own.dimension}`}>
              <th scope="row">{own.name}</th>
              <Side whose={self} words={own.self} />
              <Side whose={manager} words={own.manager} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Side({ whose, words: { state, chosen, note } }: { readonly whose: string; readonly words: SideWords }) {
  const word = {
    chosen,
    'not-rated': 'not rated',
    'not-applicable': 'doesn’t apply',
    'by-dimension': 'part by part',
  }[state];
  return (
    <td data-label={whose}>
      {word}
      {note === '' ? null : <p className="own-words own-note">{note}</p>}
    </td>
  );
}
