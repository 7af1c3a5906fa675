import { expect, test } from 'vitest';
import { run } from '#cli/run.ts';
import { blocksOf, readPage, root } from './markdown-blocks.ts';

/** Each `$ rungs …` of the README with what is shown below it; a line `…` stands for lines left out. */
const calls = blocksOf(readPage('README.md'))
  .filter(({ info }) => info[0] === 'console')
  .flatMap(({ text }) => text.split(/^\$ rungs /m).slice(1))
  .map((call) => {
    const [line = '', ...output] = call.split('\n');
    return { line, output: output.join('\n') };
  });

test('README.md shows commands and what they print', () => {
  expect(calls.length).toBeGreaterThan(3);
});

test.each(calls)('README.md shows what `rungs $line` prints', async ({ line, output }) => {
  const printed = await outputOf(line.split(' '));
  let rest = printed;
  const pieces = output.split(/^…\n/m);
  pieces.forEach((piece, index) => {
    const from = rest.indexOf(piece);
    expect(from, `this stands in the output:\n${piece}\nof which the rest is:\n${rest}`).not.toBe(-1);
    if (index === 0) expect(from, 'the output begins like this').toBe(0);
    rest = rest.slice(from + piece.length);
  });
  if (pieces.at(-1) !== '') expect(rest, 'nothing more is printed').toBe('');
});

async function outputOf(argv: readonly string[]): Promise<string> {
  let printed = '';
  await run(argv, {
    stdin: async function* () {},
    stdout: (text) => {
      printed += text;
    },
    stderr: (text) => {
      printed += text;
    },
    cwd: root,
    columns: 80,
    isTerminal: { out: false, error: false },
    environment: {},
    untilStopped: async () => {},
  });
  return printed;
}
