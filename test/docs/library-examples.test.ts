import { expect, test } from 'vitest';
import * as rungs from '#engine/index.ts';
import { type Block, blocksOf, readPage } from './markdown-blocks.ts';

/** The examples of the page, each with what it prints: the block of text that follows it. */
const examples = blocksOf(readPage('docs/library.md')).flatMap((block, index, all) =>
  block.info[0] === 'js' ? [{ code: block, prints: all[index + 1] as Block }] : [],
);

test('docs/library.md imports only what the library exports', () => {
  const imported = examples.flatMap(({ code }) => namesFrom(code.text, 'rungs'));
  expect(imported.length).toBeGreaterThan(20);
  expect(imported.filter((name) => !(name in rungs))).toEqual([]);
});

test('docs/library.md names no other export that the library has not got', () => {
  const [, others = ''] = readPage('docs/library.md').split('## Other exports');
  const named = [...others.matchAll(/^\| (.+?) \|/gm)].flatMap(([, cell = '']) => [...cell.matchAll(/`(\w+)`/g)]);
  expect(named.length).toBeGreaterThan(5);
  expect(named.map(([, name = '']) => name).filter((name) => !(name in rungs))).toEqual([]);
});

test('docs/library.md prints what it says, from the first example to the last', async () => {
  const printed = await run(examples.map(({ code }) => code));
  examples.forEach(({ prints }, index) => {
    expect(prints.info[0], `line ${prints.line} shows what the example above it prints`).toBe('text');
    expect(printed[index], `line ${prints.line}`).toBe(prints.text);
  });
});

function namesFrom(code: string, module: string): string[] {
  const imports = [...code.matchAll(/^import \{ (.+) \} from '(.+)';$/gm)];
  return imports.flatMap(([, names = '', from]) => (from === module ? names.split(', ') : []));
}

/** Runs the examples one after the other in one scope, as on the page, and gives what each printed. */
async function run(blocks: readonly Block[]): Promise<string[]> {
  const printed = blocks.map(() => '');
  const source = blocks
    .map(({ text }, index) => `at(${index});\n${text}`)
    .join('\n')
    .replaceAll(/^import (\{ .+ \}) from 'rungs';$/gm, 'const $1 = rungs;')
    .replaceAll(/^import (\{ .+ \}) from '(node:.+)';$/gm, "const $1 = await load('$2');");
  let current = 0;
  const at = (index: number) => {
    current = index;
  };
  const console = { log: (...values: readonly unknown[]) => (printed[current] += `${values.map(show).join(' ')}\n`) };
  const AsyncFunction = (async () => {}).constructor as new (
    ...parts: string[]
  ) => (...given: unknown[]) => Promise<void>;
  await new AsyncFunction('rungs', 'load', 'console', 'at', source)(
    rungs,
    (name: string) => import(/* @vite-ignore */ name),
    console,
    at,
  );
  return printed;
}

/** As `console.log` shows the plain values of these examples. */
function show(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, own]) => `${key}: ${typeof own === 'string' ? `'${own}'` : own}`)
    .join(', ')} }`;
}
