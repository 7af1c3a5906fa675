import { useApi, useApiList } from '../api/use-api.ts';
import { wordAudit, wordDetail, wordTarget } from '../audit/word-audit.ts';
import { atMoment } from '../parts/at-moment.ts';
import { Loaded, LoadedList } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';

interface AuditBody {
  readonly sequence: number;
  readonly at: string;
  readonly actor: { readonly id: string; readonly name: string } | null;
  readonly action: string;
  readonly target: { readonly kind: string; readonly id: string; readonly name: string | null } | null;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
}

interface VerificationBody {
  readonly holds: boolean;
  readonly entries: number;
  readonly hash: string;
  readonly broken: { readonly kind: 'missing' | 'changed' | 'cut'; readonly sequence: number } | null;
}

const brokenWords = {
  missing: 'is missing',
  changed: 'is not what was written',
  cut: 'does not follow from the one before',
} as const;

/** Who did or read what, and can it be believed? */
export function AuditPage() {
  const verification = useApi<VerificationBody>('/audit/verification');
  const entries = useApiList<AuditBody>('/audit?newest=true');
  return (
    <Page title="Audit log" lead="Who did or read what sensitive thing. Looking in here is written down too.">
      <Loaded query={verification} what="whether the chain holds">
        {({ holds, entries: count, hash, broken }) =>
          holds ? (
            <p className="notice">
              The chain holds over all {count} entries. Its last hash is <code>{hash.slice(0, 16)}…</code>; keep it
              elsewhere to see later that nothing was cut off.
            </p>
          ) : (
            <p className="notice notice-important" role="alert">
              The chain is broken: entry {broken?.sequence} {broken === null ? '' : brokenWords[broken.kind]}. Keep this
              database as it is, and compare it with the last backup.
            </p>
          )
        }
      </Loaded>
      <p className="actions">
        <a className="button" href="/api/v1/audit/export" download>
          Export all of it
        </a>
      </p>
      <LoadedList query={entries} what="the entries" empty={<p>Nothing has happened yet.</p>}>
        {(items) => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: without it nobody can scroll here with the keyboard
          <section className="table-scroll wide-table" tabIndex={0} aria-label="The entries, as a table">
            <table className="list stacks audit">
              <thead>
                <tr>
                  <th scope="col">No.</th>
                  <th scope="col">When</th>
                  <th scope="col">Who</th>
                  <th scope="col">What</th>
                  <th scope="col">To what</th>
                </tr>
              </thead>
              <tbody>
                {items.toReversed().map(({ sequence, at, actor, action, target, detail }) => (
                  <tr key={sequence}>
                    <th scope="row">{sequence}</th>
                    <td data-label="When">
                      <time dateTime={at} title={at}>
                        {atMoment(at)}
                      </time>
                    </td>
                    <td data-label="Who">{actor?.name ?? 'the system'}</td>
                    <td data-label="What">
                      {wordAudit(action)} <code>{action}</code>
                      {Object.keys(detail).length === 0 ? null : <small> {wordDetail(detail)}</small>}
                    </td>
                    <td data-label="To what">{target === null ? '' : (target.name ?? wordTarget(target))}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </LoadedList>
    </Page>
  );
}
