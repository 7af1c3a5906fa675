import { useQuery } from '@tanstack/react-query';
import type { ApiAnswer, ApiProblem } from '../api/api-client.ts';
import { askApi } from '../api/api-client.ts';
import { useApi } from '../api/use-api.ts';
import { Editor } from '../ladder-text/editor.tsx';
import { formerOf, type LadderHeadingBody, type LadderVersionBody } from '../ladder-text/ladder-version-body.ts';
import { PublishedVersion } from '../ladder-text/published-version.tsx';
import { Loaded, Waiting } from '../parts/loaded.tsx';
import { onDay } from '../parts/on-day.ts';
import { Page } from '../parts/page.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';

/** One version of a ladder: a draft to work on, or a published one to read. */
export function LadderVersionPage({ id }: { readonly id: string }) {
  // Never from memory: what was kept a moment ago would otherwise look like somebody else's change.
  const version = useQuery<ApiAnswer<LadderVersionBody>, ApiProblem>({
    queryKey: ['api', 'ladder-version', id],
    queryFn: ({ signal }) => askApi<LadderVersionBody>(`/ladder-versions/${id}`, { signal }),
    gcTime: 0,
  });
  return (
    <Loaded query={version} what="this version">
      {(body, { etag }) => <Known version={body} etag={etag ?? ''} />}
    </Loaded>
  );
}

function Known({ version, etag }: { readonly version: LadderVersionBody; readonly etag: string }) {
  const { ladder, status } = version;
  const versions = useApi<{ items: LadderHeadingBody[] }>(ladder === '' ? null : `/ladders/${ladder}/versions`);
  const all = versions.data?.body.items ?? (ladder === '' ? [] : null);
  const former = all === null ? null : formerOf(version, all);
  const formerText = useApi<LadderVersionBody>(former === null ? null : `/ladder-versions/${former.id}`);
  const problem = versions.error ?? formerText.error;
  const isWaiting = all === null || (former !== null && formerText.data === undefined);
  return (
    <Page title={version.title}>
      <div className="keeping-page">
        <p className="state">
          {status === 'draft'
            ? `Draft${version.version === '' ? '' : ` of version ${version.version}`}, begun ${onDay(version.createdAt)}`
            : `Version ${version.version}, published ${onDay(version.publishedAt ?? version.updatedAt)}`}
          {status === 'retired' ? ', out of use' : ''}
        </p>
        {isWaiting ? (
          problem ? (
            <ProblemNotice
              problem={problem}
              retry={() => void (versions.error ? versions.refetch() : formerText.refetch())}
            />
          ) : (
            <Waiting what="what it follows" />
          )
        ) : status === 'draft' ? (
          <Editor draft={version} etag={etag} former={formerText.data?.body ?? null} versions={all} />
        ) : (
          <PublishedVersion version={version} former={formerText.data?.body ?? null} versions={all} />
        )}
      </div>
    </Page>
  );
}
