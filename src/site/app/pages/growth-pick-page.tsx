import { useState } from 'react';
import { Link } from 'wouter';
import { listed } from '../../assess/outcome/number-words.ts';
import { useApi } from '../api/use-api.ts';
import { BeginPlan } from '../growth/begin-plan.tsx';
import type { OffersBody, PlanBody, PlansBody } from '../growth/growth-body.ts';
import { OfferList } from '../growth/offer-list.tsx';
import { Field } from '../parts/field.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { today } from '../parts/on-day.ts';
import { Page } from '../parts/page.tsx';

/** From wherever one is to what may be picked: for the plan at hand, or for one that is begun by it. */
export function GrowthPickNowPage() {
  const plans = useApi<PlansBody>('/growth-plans');
  return (
    <Loaded query={plans} what="your plans">
      {({ items, mayBegin }) => {
        const current = items.toReversed().find(({ quarter }) => quarter.endsOn >= today());
        return current === undefined ? (
          <Page title="What to work on" lead="For which quarter?">
            <BeginPlan quarters={mayBegin} then="pick" />
          </Page>
        ) : (
          <GrowthPickPage id={current.id} />
        );
      }}
    </Loaded>
  );
}

/** What shall I work on this quarter? */
export function GrowthPickPage({ id }: { readonly id: string }) {
  const [from, setFrom] = useState('');
  const [cells, setCells] = useState('');
  const plan = useApi<PlanBody>(`/growth-plans/${id}`);
  const asked = new URLSearchParams({ ...(from === '' ? {} : { from }), ...(cells === '' ? {} : { cells }) });
  const offers = useApi<OffersBody>(`/growth-plans/${id}/offers?${asked}`);
  return (
    <Loaded query={plan} what="your plan">
      {(known) => (
        <Page title={`What to work on in ${known.quarter.name}`} lead={leadOf(known)}>
          {known.advice === null ? null : <p className="notice">{known.advice}</p>}
          <p className="actions">
            <Link className="button primary" href={`/growth/${id}`}>
              {known.goals.some(({ status }) => status === 'picked') ? 'Make goals of them' : 'Back to the plan'}
            </Link>
          </p>
          <Loaded query={offers} what="what the ladder says">
            {(body) => <Offers plan={known} offers={body} onFrom={setFrom} onCells={setCells} />}
          </Loaded>
        </Page>
      )}
    </Loaded>
  );
}

function leadOf({ focusItems: { min, max }, goals }: PlanBody): string {
  const count = goals.filter(({ status }) => status === 'picked' || status === 'open').length;
  const few = min === max ? `${min}` : `${min} or ${max}`;
  if (count === 0) return `Pick ${few} things. Each becomes a goal in your own words.`;
  return count === 1 ? `One thing so far; ${few} are advised.` : `${count} things so far; ${few} are advised.`;
}

interface OffersProps {
  readonly plan: PlanBody;
  readonly offers: OffersBody;
  readonly onFrom: (level: string) => void;
  readonly onCells: (level: string) => void;
}

function Offers({ plan, offers, onFrom, onCells }: OffersProps) {
  const { from, levels, paths, waysUp, cells } = offers;
  const levelChoice = (id: string, label: string, chosen: string, change: (level: string) => void) => (
    <Field id={id} label={label}>
      {(own) => (
        <select {...own} value={chosen} onChange={(event) => change(event.currentTarget.value)}>
          {chosen === '' ? <option value="">Choose a level</option> : null}
          {levels.map((level) => (
            <option key={level.id} value={level.id}>
              {level.title}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  return (
    <>
      <section aria-labelledby="from-paths">
        <h2 id="from-paths">On the way from here</h2>
        {levelChoice('growth-from', 'Where you stand', from?.id ?? '', onFrom)}
        {from !== null && paths.length === 0 ? <p>The ladder names no way on from here.</p> : null}
        {paths.map((path) => (
          <div key={path.id}>
            <h3>{path.type === 'promotion' ? `Towards ${path.to.title}` : `Moving to ${path.to.title}`}</h3>
            {path.summary === '' ? null : <p>{path.summary}</p>}
            {path.practise.length + path.readyWhen.length + path.takes.length === 0 ? (
              <p className="state">
                The ladder names nothing to practise for this; look at what the level asks, below.
              </p>
            ) : null}
            {path.practise.length === 0 ? null : <OfferList plan={plan} offers={path.practise} />}
            {path.readyWhen.length === 0 ? null : (
              <>
                <h4>You are ready when</h4>
                <OfferList plan={plan} offers={path.readyWhen} />
              </>
            )}
            {path.takes.length === 0 ? null : (
              <>
                <h4>What it still asks of you</h4>
                <p className="only-here">From your own newest assessment. Only you see this.</p>
                {path.takes.map(({ title, offers: own }) => (
                  <details key={title} className="route" open={path.takes.length === 1}>
                    <summary>
                      <b>{title}</b>
                    </summary>
                    <OfferList plan={plan} offers={own} />
                  </details>
                ))}
              </>
            )}
          </div>
        ))}
      </section>
      {waysUp === null || waysUp.routes.length === 0 ? null : (
        <section aria-labelledby="ways-up">
          <h2 id="ways-up">The shortest ways to {waysUp.to.title}</h2>
          <p className="only-here">From your own newest assessment; each is enough. Only you see this.</p>
          {waysUp.routes.map(({ steps, through, offers: own }, index) => (
            <details key={own.map(({ title }) => title).join()} className="route" open={index === 0}>
              <summary>
                <b>{steps === 1 ? 'One step' : `${steps} steps`}</b> in {listed(through)}
              </summary>
              <OfferList plan={plan} offers={own} />
            </details>
          ))}
        </section>
      )}
      <section aria-labelledby="from-cells">
        <h2 id="from-cells">What a level asks</h2>
        {levelChoice('growth-cells', 'The level', cells?.level.id ?? '', onCells)}
        {cells === null || cells.offers.length === 0 ? (
          <p>The ladder says nothing at this level.</p>
        ) : (
          <OfferList plan={plan} offers={cells.offers} />
        )}
      </section>
    </>
  );
}
