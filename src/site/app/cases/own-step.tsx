import type { CaseBody, StageBody } from './case-body.ts';
import { CaseForm } from './case-form.tsx';

/** A step that the ladder leaves to the person alone: there is nothing to judge in it, only something to say. */
export function OwnStep({ body, stage }: { readonly body: CaseBody; readonly stage: StageBody }) {
  return (
    <CaseForm
      body={body}
      command="give-view"
      about={stage.id}
      name="words"
      label="In your own words, if there is something to say"
      isNeeded={false}
      more={{ stage: stage.id, verdict: 'agree', ratings: null }}
      submit="Done: go on"
      isPrimary={true}
    >
      <p>
        <b>{stage.title}.</b> {stage.decides}
      </p>
    </CaseForm>
  );
}
