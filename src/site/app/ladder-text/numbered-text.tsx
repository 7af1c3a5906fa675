import { type RefObject, useEffect, useMemo, useRef } from 'react';

interface NumberedTextProps {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  /** Null: it can be read and not changed. */
  readonly onChange: ((text: string) => void) | null;
  /** Lines that something is said about. */
  readonly marked?: ReadonlyMap<number, 'error' | 'warning' | 'note'>;
  readonly area?: RefObject<HTMLTextAreaElement | null>;
  /** The line that is in sight first. */
  readonly startLine?: number;
}

/** A text with the numbers of its lines. Tab leaves it, as it leaves every field. */
export function NumberedText({ id, label, text, onChange, marked = unmarked, area, startLine = 1 }: NumberedTextProps) {
  const numbers = useRef<HTMLPreElement>(null);
  const ownArea = useRef<HTMLTextAreaElement>(null);
  const shown = area ?? ownArea;
  useEffect(() => {
    if (shown.current && startLine > 1) scrollToLine(shown.current, startLine);
  }, [shown, startLine]);
  const lines = countLines(text);
  const gutter = useMemo(
    () =>
      Array.from({ length: lines }, (_, index) => {
        const mark = marked.get(index + 1);
        return mark === undefined ? (
          `${index + 1}\n`
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
          <b key={index} className={`mark-${mark}`}>{`${signs[mark]} ${index + 1}\n`}</b>
        );
      }),
    [lines, marked],
  );
  return (
    <div className="numbered">
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <pre className="numbered-lines" aria-hidden="true" ref={numbers}>
        {gutter}
      </pre>
      <textarea
        id={id}
        ref={shown}
        value={text}
        readOnly={onChange === null}
        wrap="off"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        onInput={(event) => onChange?.(event.currentTarget.value)}
        onScroll={(event) => {
          if (numbers.current) numbers.current.scrollTop = event.currentTarget.scrollTop;
        }}
      />
    </div>
  );
}

const unmarked: NonNullable<NumberedTextProps['marked']> = new Map();

/** Told apart without colour too. */
const signs = { error: '✕', warning: '!', note: '·' } as const;

/** Puts the cursor on a line and the line into sight. */
export function goToLine(area: HTMLTextAreaElement | null, line: number): void {
  if (area === null) return;
  const lines = area.value.split('\n');
  const from = lines.slice(0, line - 1).reduce((sum, own) => sum + own.length + 1, 0);
  area.focus();
  area.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
  scrollToLine(area, line);
  area.scrollIntoView({ block: 'nearest' });
}

function scrollToLine(area: HTMLTextAreaElement, line: number): void {
  const height = Number.parseFloat(getComputedStyle(area).lineHeight);
  area.scrollTop = Math.max(0, (line - 1) * height - area.clientHeight / 3);
  area.scrollLeft = 0;
}

export function lineAt(text: string, offset: number): number {
  return countLines(text.slice(0, offset));
}

function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
