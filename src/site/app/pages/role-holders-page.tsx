import { useState } from 'react';
import type { HoldersBody } from '../administration/ladder-holders.tsx';
import { LadderHolders } from '../administration/ladder-holders.tsx';
import { useApi } from '../api/use-api.ts';
import { Field } from '../parts/field.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { NotYours } from '../parts/not-yours.tsx';
import { Page } from '../parts/page.tsx';
import { useMay } from '../parts/use-actor.ts';
import { useLadders } from '../parts/use-ladders.ts';

/** Who usually acts in the roles that a ladder names? */
export function RoleHoldersPage() {
  const mayRead = useMay('role-holders:read');
  const ladders = useLadders();
  const [chosen, choose] = useState('');
  if (!mayRead) return <NotYours whose="those who keep this place in order" />;
  return (
    <Page
      title="Who usually acts in a role"
      lead="They are offered when somebody is named in a case, and nothing more: who acts is named case by case."
    >
      <Loaded query={ladders} what="the ladders">
        {({ items }) => {
          const ladder = items.find((own) => own.ladder === chosen) ?? items[0];
          if (ladder === undefined) {
            return (
              <div className="empty">
                <p>No ladder is published yet. Its roles stand here once one is.</p>
              </div>
            );
          }
          return (
            <>
              <Field id="holders-ladder" label="Ladder">
                {(own) => (
                  <select {...own} value={ladder.ladder} onChange={(event) => choose(event.currentTarget.value)}>
                    {items.map((one) => (
                      <option key={one.ladder} value={one.ladder}>
                        {one.title}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
              <OfLadder key={ladder.ladder} ladder={ladder.ladder} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function OfLadder({ ladder }: { readonly ladder: string }) {
  const holders = useApi<HoldersBody>(`/ladders/${ladder}/role-holders`);
  return (
    <Loaded query={holders} what="who usually acts">
      {(body) => <LadderHolders ladder={ladder} body={body} />}
    </Loaded>
  );
}
