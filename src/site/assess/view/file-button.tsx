import { useRef, useState } from 'react';
import { nameForOpened, openFile } from '../exchange/open-file.ts';
import type { Sheet } from '../shelf/sheet.ts';
import { useAssess } from './assess-context.ts';

interface FileButtonProps {
  readonly label: string;
  readonly onOpen: (sheet: Sheet) => void;
}

/** Opens a ratings file from this computer, and says what is wrong with it when it can't be used. */
export function FileButton({ label, onOpen }: FileButtonProps) {
  const { ladder, session, isReady } = useAssess();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<{ readonly isOpened: boolean; readonly remarks: readonly string[] } | null>(null);
  const read = async (file: File) => {
    const { sheet, remarks } = await openFile(ladder, file, { id: session.newId(), name: file.name, now: session.now });
    setSaid(sheet === null || remarks.length > 0 ? { isOpened: sheet !== null, remarks } : null);
    if (sheet !== null) onOpen({ ...sheet, head: { ...sheet.head, name: nameForOpened(file.name, sheet.head) } });
  };
  return (
    <>
      <button type="button" disabled={!isReady} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".yaml,.yml,.json"
        aria-label={label}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) void read(file);
        }}
      />
      {said === null ? null : (
        <div className="notice file-said" role="status">
          <p>{said.isOpened ? 'The file is open. The reader has remarks:' : 'The file can’t be opened here.'}</p>
          <ul>
            {said.remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
