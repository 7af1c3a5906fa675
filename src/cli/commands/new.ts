import { toValue } from '#engine/read/document-tree.ts';
import { parseDocument } from '#engine/read/parse-document.ts';
import type { Call, Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { galleryIds, galleryPath, readBytes, resolvePath, writeText } from '../files.ts';
import { findById } from '../find-by-id.ts';
import { starterLadder } from '../pages/starter-ladder.ts';

export const newLadder: Command = {
  summary: 'Start a ladder, from one of the gallery or from nothing',
  usage: '[--from GALLERY_ID] [--out FILE]',
  arguments: [],
  options: [
    {
      name: 'from',
      value: 'GALLERY_ID',
      description: 'a ladder of the gallery to start from; without it, a small one',
    },
    { name: 'out', value: 'FILE', description: 'write it there; without it, it goes to standard output' },
    { name: 'force', description: 'write over FILE if it is there already' },
  ],
  details: ['With --format json the ladder is written as JSON, which reads as well and holds no comments.'],
  examples: [
    { line: 'rungs new --out ladder.yaml', says: 'a small ladder with a word on everything' },
    { line: 'rungs new --from three-areas > ladder.yaml', says: 'a copy of a gallery ladder, to make your own' },
  ],
  run,
};

async function run(call: Call): Promise<number> {
  const text = textOf(call);
  const out = call.value('out');
  if (out === null) {
    call.io.stdout(text);
    return exitCode.fine;
  }
  writeText(resolvePath(call.io.cwd, out), out, text, { overwrite: call.has('force') });
  call.io.stderr(`Wrote ${out}. Next: rungs check ${out}\n`);
  return exitCode.fine;
}

function textOf(call: Call): string {
  const from = call.value('from');
  const text = from === null ? starterLadder : galleryText(from);
  if (call.format === 'text') return text;
  const { root } = parseDocument(text);
  return `${JSON.stringify(root && toValue(root), null, 2)}\n`;
}

/** The gallery's own text, without the first line that points editors to this package's schema. */
function galleryText(id: string): string {
  findById(
    galleryIds().map((own) => ({ id: own })),
    id,
    'ladder',
    'The gallery',
  );
  const bytes = readBytes(galleryPath(id), id, Number.MAX_SAFE_INTEGER);
  const text = 'sizeBytes' in bytes ? '' : new TextDecoder().decode(bytes);
  return text.replace(/^# yaml-language-server:.*\n(?:#\n)?/, '');
}
