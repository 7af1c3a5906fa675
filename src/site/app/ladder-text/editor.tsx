import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Written } from '#engine/read/write/write-text.ts';
import { lookAtText } from '#org/ladders/look-at-text.ts';
import { askApi } from '../api/api-client.ts';
import { CellForm } from './cell-form.tsx';
import { DraftSteps } from './draft-steps.tsx';
import { FindingList } from './finding-list.tsx';
import { type KeptText, TextKeeper, type TextState } from './keep-text.ts';
import type { LadderHeadingBody, LadderVersionBody } from './ladder-version-body.ts';
import { useLookAtRest } from './look-at-rest.ts';
import { goToLine, lineAt, NumberedText } from './numbered-text.tsx';
import { TextNotice } from './text-notice.tsx';
import { WhatChanges } from './what-changes.tsx';

interface EditorProps {
  readonly draft: LadderVersionBody;
  readonly etag: string;
  /** The published version that it would follow. */
  readonly former: LadderVersionBody | null;
  readonly versions: readonly LadderHeadingBody[];
}

/** A draft: its text with what is to say about it, and what it would change. Kept by itself. */
export function Editor({ draft, etag, former, versions }: EditorProps) {
  const client = useQueryClient();
  const [text, setText] = useState(draft.text);
  const [state, setState] = useState<TextState>({ kind: 'kept' });
  const [keeper] = useState(() => keeperFor(draft, etag, setState));
  const [lastWrite, setLastWrite] = useState<{
    readonly before: string;
    readonly after: string;
    readonly line: number;
  } | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const looked = useLookAtRest(text);
  const before = useMemo(() => (former === null ? null : lookAtText(former.text).ladder), [former]);
  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      if (keeper.isBehind) event.preventDefault();
    };
    window.addEventListener('beforeunload', leave);
    return () => {
      window.removeEventListener('beforeunload', leave);
      void keeper.flush().then(() => client.invalidateQueries({ queryKey: ['api'] }));
    };
  }, [keeper, client]);
  const change = useCallback(
    (changed: string) => {
      setText(changed);
      keeper.want(changed);
    },
    [keeper],
  );
  const write = (written: Written) => {
    setLastWrite({ before: text, after: written.text, line: lineAt(written.text, written.at) });
    change(written.text);
  };
  const settle = (chosen: string) => {
    setText(chosen);
    keeper.settle(chosen);
  };
  const marked = useMemo(() => marksOf(looked.findings), [looked]);
  const isFresh = looked.text === text;
  // Reading the whole text at each key would be felt; what the form itself wrote it shows at once.
  const shown = lastWrite?.after === text ? text : looked.text;
  return (
    <>
      <TextNotice state={state} mine={text} settle={settle} />
      <div className="text-and-findings">
        <div>
          <NumberedText
            id="text"
            label="The text of the ladder"
            text={text}
            onChange={change}
            marked={marked}
            area={area}
          />
          <p>
            <small>YAML or JSON. It is kept by itself as you write; Tab leaves the field.</small>
          </p>
        </div>
        <FindingList findings={looked.findings} isFresh={isFresh} goTo={(line) => goToLine(area.current, line)} />
      </div>
      <section aria-labelledby="cell">
        <h2 id="cell">Change one text</h2>
        <p>Written into the text above at its place when you leave the field; everything else stays as it is.</p>
        {looked.ladder === null ? (
          <p className="notice">The text can’t be read as a ladder yet. Mend the mistakes first.</p>
        ) : (
          <CellForm text={text} shown={shown} ladder={looked.ladder} onWrite={write} />
        )}
        <p role="status">
          {lastWrite?.after === text ? (
            <>
              Written.{' '}
              <button type="button" className="quiet" onClick={() => goToLine(area.current, lastWrite.line)}>
                Show line {lastWrite.line}
              </button>{' '}
              <button type="button" className="quiet" onClick={() => change(lastWrite.before)}>
                Take it back
              </button>
            </>
          ) : (
            ''
          )}
        </p>
      </section>
      <section aria-labelledby="changes">
        <h2 id="changes">What changes</h2>
        {before === null ? (
          <p>No version of this ladder is published yet, so all of it is new.</p>
        ) : looked.ladder === null || looked.hasErrors ? (
          <p>Said as soon as the text has no mistakes.</p>
        ) : (
          <WhatChanges before={before} after={looked.ladder} />
        )}
      </section>
      <DraftSteps draft={draft} text={text} looked={looked} keeper={keeper} versions={versions} onText={change} />
    </>
  );
}

function marksOf(findings: ReturnType<typeof lookAtText>['findings']) {
  const marks = new Map<number, 'error' | 'warning' | 'note'>();
  for (const { place, severity } of findings) {
    if (marks.get(place.line) !== 'error' && severity !== 'note') marks.set(place.line, severity);
  }
  return marks;
}

function keeperFor({ id, text }: LadderVersionBody, etag: string, onState: (state: TextState) => void): TextKeeper {
  const path = `/ladder-versions/${id}`;
  const kept = ({ body, etag: own }: { body: LadderVersionBody; etag: string | null }): KeptText => ({
    text: body.text,
    etag: own ?? '',
  });
  return new TextKeeper({
    start: { text, etag },
    send: async (changed, last) =>
      kept(await askApi<LadderVersionBody>(path, { method: 'PUT', body: { text: changed }, etag: last })),
    fetchLatest: async () => kept(await askApi<LadderVersionBody>(path)),
    onState,
    wait: (milliseconds, then) => {
      const timer = setTimeout(then, milliseconds);
      return () => clearTimeout(timer);
    },
  });
}
