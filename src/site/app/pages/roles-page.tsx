import { type Role, roles } from '#org/access/role.ts';
import { RoleSection } from '../administration/role-section.tsx';
import { useApi } from '../api/use-api.ts';
import { Loaded } from '../parts/loaded.tsx';
import type { PersonRef } from '../parts/me.ts';
import { NotYours } from '../parts/not-yours.tsx';
import { Page } from '../parts/page.tsx';
import { useMay } from '../parts/use-actor.ts';

interface GrantBody {
  readonly person: PersonRef;
  readonly role: Role;
}

/** Who may do what here? */
export function RolesPage() {
  const mayRead = useMay('roles:read');
  const mayChange = useMay('roles:change');
  const grants = useApi<{ items: readonly GrantBody[] }>(mayRead ? '/roles' : null);
  if (!mayRead) return <NotYours whose="administrators, people partners and auditors" />;
  return (
    <Page
      title="Roles"
      lead="What somebody may do beyond being a member. Managers have no role: that follows from who reports to whom."
    >
      {mayChange ? null : <p>Administrators give roles and take them away.</p>}
      <Loaded query={grants} what="the roles">
        {({ items }) => (
          <>
            {[...roles].toSorted(byName).map((role) => (
              <RoleSection
                key={role}
                role={role}
                mayChange={mayChange}
                holders={items
                  .filter((grant) => grant.role === role)
                  .map(({ person }) => person)
                  .toSorted((a, b) => a.name.localeCompare(b.name))}
              />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function byName(a: Role, b: Role): number {
  return a < b ? -1 : 1;
}
