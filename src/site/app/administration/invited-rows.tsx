import { useState } from 'react';
import { Link } from 'wouter';
import { Field } from '../parts/field.tsx';
import type { InvitationRow } from './invite-in-pieces.ts';

/** What came of each; those who weren't invited first. */
export function InvitedRows({ rows }: { readonly rows: readonly InvitationRow[] }) {
  const sorted = [...rows].toSorted((a, b) => Number(a.invitation !== null) - Number(b.invitation !== null));
  return (
    <section aria-labelledby="invited">
      <h2 id="invited">What came of it</h2>
      <Links rows={rows} />
      <div className="table-scroll">
        <table className="list stacks">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">E-mail</th>
              <th scope="col">What came of it</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map(({ person, email, invitation, sentence }, index) => (
              <tr key={person?.id ?? index}>
                <th scope="row">
                  {person === null ? 'Nobody' : <Link href={`/people/${person.id}`}>{person.name}</Link>}
                </th>
                <td data-label="E-mail">{email}</td>
                <td data-label="What came of it">
                  {sentence ?? (invitation?.isMailed ? 'A letter is on its way.' : 'Their link is above.')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Where no mail goes out: every link, a line each, as a table of a spreadsheet or a letter takes it. */
function Links({ rows }: { readonly rows: readonly InvitationRow[] }) {
  const [said, setSaid] = useState('');
  const lines = rows.flatMap(({ email, invitation }) => (invitation?.link ? [`${email}\t${invitation.link}`] : []));
  if (lines.length === 0) return null;
  const text = lines.join('\n');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied.');
    } catch {
      // Browsers allow copying only over HTTPS, and somebody can forbid it.
      setSaid('Copying isn’t allowed here. Select the lines and copy them yourself.');
    }
  };
  return (
    <>
      <Field
        id="links"
        label="The links"
        hint="No mail is sent from here: give each person theirs, and to nobody else. Shown this once; they work for a week."
      >
        {(own) => <textarea {...own} className="list-text" readOnly wrap="off" spellCheck={false} value={text} />}
      </Field>
      <p className="actions">
        <button type="button" onClick={() => void copy()}>
          Copy all of them
        </button>
        <span role="status">{said}</span>
      </p>
    </>
  );
}
