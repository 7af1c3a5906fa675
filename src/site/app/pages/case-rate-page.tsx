import { Link } from 'wouter';
import { useApi } from '../api/use-api.ts';
import { type CaseBody, canNow, stageNow } from '../cases/case-body.ts';
import { RateScreen } from '../cases/rate-screen.tsx';
import { Loaded, Waiting } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useLadderData } from '../parts/use-ladder-data.ts';

/** How do I see them, competency by competency? */
export function CaseRatePage({ id }: { readonly id: string }) {
  const found = useApi<CaseBody>(`/cases/${id}`);
  return (
    <Loaded query={found} what="the case">
      {(body) => <Rate body={body} />}
    </Loaded>
  );
}

function Rate({ body }: { readonly body: CaseBody }) {
  const data = useLadderData(body.ladder.id, body.ladder.version);
  const stage = stageNow(body);
  const back = (
    <p className="actions">
      <Link className="button primary" href={`/cases/${body.id}`}>
        Back to the case, to give your view
      </Link>
    </p>
  );
  if (stage === null || !stage.independent || !canNow(body, 'give-view')) {
    return (
      <Page title={`Rate ${body.subject.name}`} lead="No ratings are asked of you in this case now.">
        {back}
      </Page>
    );
  }
  return (
    <Page
      title={`Rate ${body.subject.name}`}
      lead="Choose the words that you have seen to be true. Leave out what you haven’t seen."
    >
      <p className="private">
        What you choose waits in this window until you give your view. Nobody sees it until every view is in.
      </p>
      {data.data === undefined ? (
        data.error ? (
          <ProblemNotice problem={data.error} retry={() => void data.refetch()} />
        ) : (
          <Waiting what="the ladder" />
        )
      ) : (
        <RateScreen body={body} stage={stage} data={data.data} />
      )}
      {back}
    </Page>
  );
}
