import { mayAboutPerson } from '#org/access/policy.ts';
import { AddPerson } from '../administration/add-person.tsx';
import { ImportPeople } from '../administration/import-people.tsx';
import { NotYours } from '../parts/not-yours.tsx';
import { Page } from '../parts/page.tsx';
import { useActor, useMay } from '../parts/use-actor.ts';

/** How do people get into the directory, and out of it as a file? */
export function AdministrationPeoplePage() {
  const mayAdd = useMay('people:change');
  const mayImport = useMay('people:import');
  const mayExport = useMay('people:export');
  if (!mayAdd && !mayImport) return <NotYours whose="administrators and people partners" />;
  return (
    <Page
      title="Add or import people"
      lead="One by one, or a whole list. Everybody here sees names, e-mails, teams and who reports to whom."
    >
      {mayAdd ? <AddPerson /> : null}
      {mayImport ? <ImportPeople /> : null}
      {mayExport ? <Export /> : null}
    </Page>
  );
}

function Export() {
  const seesPlacements = mayAboutPerson(useActor(), 'placement:read', 'colleague') === 'yes';
  return (
    <section aria-labelledby="export">
      <h2 id="export">Export</h2>
      <p>
        Everybody as CSV, also those who left{seesPlacements ? ', with where they stand' : ''}. That you took it is
        written into the audit log.
      </p>
      <p className="actions">
        <a href="/api/v1/people/export" download>
          Export everybody (CSV)
        </a>
      </p>
    </section>
  );
}
