import { useMemo, useState } from 'react';
import type { Competency, Ladder, Level } from '#engine/index.ts';
import type { NotWritten } from '#engine/read/write/find-node.ts';
import { appendItem, removeItem, type Written, writeText } from '#engine/read/write/write-text.ts';
import { Field } from '../parts/field.tsx';
import { type CellText, textsOfCell } from './texts-of-cell.ts';

interface CellFormProps {
  /** What is written into. */
  readonly text: string;
  /** What the fields are read from: the text, or what it was until a moment ago. */
  readonly shown: string;
  readonly ladder: Ladder;
  /** The whole text with the change in it, and where in it. */
  readonly onWrite: (written: Written) => void;
}

const notWritten: Readonly<Record<NotWritten, string>> = {
  unreadable: 'The text has mistakes that keep it from being read. Mend them first.',
  shared: 'These words are used at another place of the text too, so change them there.',
  'not-here': 'This can’t be changed here without touching something else. Change it in the text.',
};

/** One cell of the matrix as fields; each change is written into the text at its place. */
export function CellForm({ text, shown, ladder, onWrite }: CellFormProps) {
  const [chosen, setChosen] = useState({ competency: '', level: '' });
  const [problem, setProblem] = useState<string | null>(null);
  const row = ladder.competencies.find(({ id }) => id === chosen.competency) ?? ladder.competencies[0];
  const levels = row === undefined ? [] : levelsOf(ladder, row);
  const level = levels.find(({ id }) => id === chosen.level) ?? levels[0];
  const cell = useMemo(
    () => (row === undefined || level === undefined ? null : textsOfCell(shown, row.id, level.id)),
    [shown, row, level],
  );
  if (row === undefined || level === undefined) return <p>There is no competency in it yet.</p>;
  const take = (written: Written | NotWritten) => {
    setProblem(typeof written === 'string' ? notWritten[written] : null);
    if (typeof written !== 'string') onWrite(written);
  };
  const choose = (change: Partial<typeof chosen>) => {
    setProblem(null);
    setChosen({ competency: row.id, level: level.id, ...change });
  };
  const write = ({ path, list }: CellText, words: string) => {
    if (words !== '') take(writeText(text, path, words, idsBelow(ladder, level)));
    else if (list !== null) take(removeItem(text, list, Number(path.at(-1))));
    else setProblem('A text can’t be empty. To leave the cell blank on purpose, choose below what it stands for.');
  };
  return (
    <div className="stacked">
      <div className="two-columns">
        <Field id="cell-competency" label="Competency">
          {(own) => (
            <select {...own} value={row.id} onChange={(event) => choose({ competency: event.currentTarget.value })}>
              {ladder.competencies.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field id="cell-level" label="Level">
          {(own) => (
            <select {...own} value={level.id} onChange={(event) => choose({ level: event.currentTarget.value })}>
              {levels.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {cell === null ? <p className="notice">{notWritten['not-here']}</p> : null}
      {cell?.texts.map((own) =>
        own.list === null ? (
          <TextField
            key={`${own.path.join('/')}=${own.words}`}
            own={own}
            hint={cell.word === null ? undefined : wordHints[cell.word.split(' ')[0] ?? '']}
            write={(words) => write(own, words)}
          />
        ) : null,
      )}
      {cell?.lists.map(({ path, name }) => (
        <fieldset key={path.join('/')} className="lines">
          <legend>{name}</legend>
          {cell.texts
            .filter(({ list }) => list?.join('/') === path.join('/'))
            .map((own) => (
              <LineField key={`${own.path.join('/')}=${own.words}`} own={own} write={(words) => write(own, words)} />
            ))}
          <AddLine name={name} add={(words) => take(appendItem(text, path, words))} />
        </fieldset>
      ))}
      {cell?.lists.length === 0 && cell.texts.length === 1 ? (
        <Field id="cell-word" label="Or, instead of a text" hint="Takes the place of the words above.">
          {(own) => (
            <select
              {...own}
              value={cell.word ?? ''}
              onChange={({ currentTarget: { value } }) => {
                if (value !== '' && cell.texts[0]) write(cell.texts[0], value);
              }}
            >
              <option value="">Words of its own</option>
              <option value="inherited">Blank on purpose: the level below still holds</option>
              <option value="none">Nothing is asked at this level</option>
              <option value="planned">Not written yet</option>
              {cell.word?.startsWith('same-as') ? <option value={cell.word}>The same as another level</option> : null}
            </select>
          )}
        </Field>
      ) : null}
      {problem === null ? null : (
        <p className="notice notice-important" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

const wordHints: Readonly<Record<string, string>> = {
  inherited: 'Blank on purpose so far: the level below still holds.',
  none: 'Nothing is asked at this level so far.',
  planned: 'Not written yet.',
  'same-as': 'So far it asks the same as another level.',
};

interface LineFieldProps {
  readonly own: CellText;
  readonly write: (words: string) => void;
}

interface TextFieldProps extends LineFieldProps {
  readonly hint: string | undefined;
}

/** What somebody types, and hands on when they leave the field. */
function useOwnWords({ own, write }: LineFieldProps) {
  const [words, setWords] = useState(own.words);
  return {
    value: words,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => setWords(event.currentTarget.value),
    onBlur: () => {
      if (words.trim() === own.words.trim()) return;
      write(words.trim());
      if (words.trim() === '') setWords(own.words);
    },
  };
}

function TextField({ own, hint, write }: TextFieldProps) {
  const words = useOwnWords({ own, write });
  return (
    <Field id={own.path.join('-')} label={own.name} {...(hint === undefined ? {} : { hint })}>
      {(field) => <textarea {...field} {...words} rows={2} />}
    </Field>
  );
}

function LineField({ own, write }: LineFieldProps) {
  const words = useOwnWords({ own, write });
  return <textarea aria-label={own.name} {...words} rows={1} />;
}

function AddLine({ name, add }: { readonly name: string; readonly add: (words: string) => void }) {
  const [words, setWords] = useState('');
  const submit = () => {
    if (words.trim() !== '') add(words.trim());
    setWords('');
  };
  return (
    <input
      aria-label={`${name}, one more`}
      placeholder="One more"
      value={words}
      onChange={(event) => setWords(event.currentTarget.value)}
      onBlur={submit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') submit();
      }}
    />
  );
}

/** Those that can have a cell in this row, in the order of the file. */
function levelsOf({ levels }: Ladder, { cells, tracks }: Competency): readonly Level[] {
  return levels.filter(({ id, track }) => cells.has(id) || tracks.includes(track));
}

function idsBelow({ levels }: Ladder, { id }: Level): string[] {
  const at = levels.findIndex((own) => own.id === id);
  return levels
    .slice(0, at)
    .map((own) => own.id)
    .toReversed();
}
