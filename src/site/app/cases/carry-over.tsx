import { useMe } from '../parts/me.ts';
import { type CaseBody, canNow } from './case-body.ts';
import { CaseProblem } from './case-problem.tsx';
import { useCaseCommand } from './use-case-command.ts';

/** A newer version of the ladder was published: the case stays on its own, unless the two want it otherwise. */
export function CarryOver({ body }: { readonly body: CaseBody }) {
  const me = useMe().person.id;
  const doing = useCaseCommand(body);
  const { carrying, newerVersion, ladder } = body;
  const agrees = carrying !== null && canNow(body, 'agree-to-carry');
  const asks = newerVersion !== null && canNow(body, 'ask-to-carry') && carrying?.to !== newerVersion.id;
  if (carrying === null && newerVersion === null) return null;
  return (
    <div className="notice">
      {carrying === null ? (
        <p>
          Version {newerVersion?.version} of {ladder.title} was published since. This case stays on version{' '}
          {ladder.version}, with which it began.
        </p>
      ) : (
        <p>
          {carrying.by.id === me ? 'You' : carrying.by.name} asked to carry this case over to version {carrying.version}
          . {carrying.by.id === me ? 'The other of you two has to agree.' : 'It happens once both of you want it.'}
        </p>
      )}
      {agrees || asks ? (
        <p>
          There it begins anew: views and confirmations are asked for again, and what is met is told by that version.
          What is attached stays.
        </p>
      ) : null}
      <CaseProblem doing={doing} />
      <p className="actions">
        {agrees ? (
          <button type="button" disabled={doing.isBusy} onClick={() => void doing.carryOut('agree-to-carry')}>
            I agree: carry it over
          </button>
        ) : null}
        {asks ? (
          <button
            type="button"
            disabled={doing.isBusy}
            onClick={() => void doing.carryOut('ask-to-carry', { to: newerVersion.id })}
          >
            Ask to carry it over to {newerVersion.version}
          </button>
        ) : null}
      </p>
    </div>
  );
}
