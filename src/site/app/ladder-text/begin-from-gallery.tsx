import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { useAction } from '../api/use-api.ts';
import { Field } from '../parts/field.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useGallery, wordGalleryLadder } from '../parts/use-gallery.ts';
import type { LadderHeadingBody } from './ladder-version-body.ts';

/** A draft that starts with a ladder that Rungs comes with. */
export function BeginFromGallery() {
  const gallery = useGallery();
  const { act, isBusy, problem } = useAction();
  const [, navigate] = useLocation();
  const [chosen, setChosen] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await act<LadderHeadingBody>('/ladder-versions', { method: 'POST', body: { gallery: chosen } });
    if (answer !== null) navigate(`/ladder-versions/${answer.body.id}`);
  };
  const items = gallery.data?.body.items ?? [];
  const known = items.find(({ id }) => id === chosen);
  if (items.length === 0) return null;
  return (
    <form className="stacked" onSubmit={(event) => void submit(event)}>
      <Field
        id="gallery"
        label="A ladder that Rungs comes with"
        hint={known ? wordGalleryLadder(known) : 'Change it as you like.'}
      >
        {(own) => (
          <select {...own} required value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
            <option value="">Choose one …</option>
            {items.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <ProblemNotice problem={problem} />
      <p className="actions">
        <button type="submit" disabled={isBusy || chosen === ''}>
          Begin a draft from this ladder
        </button>
      </p>
    </form>
  );
}
