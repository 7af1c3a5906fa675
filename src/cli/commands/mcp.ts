import type { Call, Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';

export const mcp: Command = {
  summary: 'Let an assistant read ladders, check them and reflect on ratings that you hand it',
  usage: '[FOLDER…]',
  arguments: [
    {
      name: 'FOLDER',
      description: 'a folder of your ladders, or one ladder; the gallery is always there',
      required: false,
      many: true,
    },
  ],
  options: [],
  details: [
    'A server of the Model Context Protocol on standard input and output: the assistant’s own program starts it, and it ends with it. It opens no port and no database, reads nothing but the gallery and the folders named here, and writes nothing.',
    'How to set it up, and what an assistant can and can’t see, stands in docs/assistants.md.',
  ],
  examples: [
    { line: 'rungs mcp', says: 'the gallery' },
    { line: 'rungs mcp ladders/', says: 'your ladders as well' },
  ],
  run,
};

async function run(call: Call): Promise<number> {
  const { LadderShelf } = await import('../mcp/ladder-shelf.ts');
  const shelf = new LadderShelf(call.io.cwd, call.arguments);
  // Somebody who tries it by hand sees nothing happen: say why.
  if (call.io.isTerminal.out)
    call.io.stderr(
      'rungs mcp waits for an assistant’s messages on standard input. Ctrl+C ends it; docs/assistants.md says how to set it up.\n',
    );
  const { serveMcp } = await import('../mcp/serve-mcp.ts');
  await serveMcp(call.io, shelf);
  return exitCode.fine;
}
