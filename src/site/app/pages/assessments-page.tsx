import { Link } from 'wouter';
import { useApiList } from '../api/use-api.ts';
import { LoadedList } from '../parts/loaded.tsx';
import { useMe } from '../parts/me.ts';
import { onDay } from '../parts/on-day.ts';
import { Page } from '../parts/page.tsx';
import { type AssessmentOutlineBody, statusWords, titleOf } from '../rating/assessment-body.ts';

/** What did I write, and what was written about me? */
export function AssessmentsPage() {
  const me = useMe();
  const assessments = useApiList<AssessmentOutlineBody>('/assessments');
  return (
    <Page title="Assessments" lead="Your own views, views of you, and of those who report to you.">
      <p className="actions">
        <Link className="button" href="/assessments/new">
          See yourself
        </Link>
        <Link href={`/people/${me.person.id}/history`}>Your line over the cycles</Link>
      </p>
      <LoadedList
        query={assessments}
        what="the assessments"
        empty={<p>Nothing yet. Begin with how you see yourself; nobody else sees the draft.</p>}
      >
        {(items) => (
          <div className="table-scroll">
            <table className="list stacks">
              <thead>
                <tr>
                  <th scope="col">View</th>
                  <th scope="col">Cycle</th>
                  <th scope="col">State</th>
                  <th scope="col">Last changed</th>
                </tr>
              </thead>
              <tbody>
                {items.map((own) => (
                  <tr key={own.id}>
                    <th scope="row">
                      <Link href={`/assessments/${own.id}`}>{titleOf(own, me.person.id)}</Link>
                    </th>
                    <td data-label="Cycle">{own.cycle?.name ?? ''}</td>
                    <td data-label="State">{statusWords[own.status]}</td>
                    <td data-label="Last changed">{onDay(own.updatedAt)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </LoadedList>
    </Page>
  );
}
