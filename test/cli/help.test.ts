import { describe, expect, test } from 'vitest';
import { commandList } from '#cli/command-list.ts';
import { runCommand } from './run-command.ts';

describe('rungs without a command', () => {
  test('explains itself and names every command', async () => {
    const { code, out, err } = await runCommand([]);
    expect(code).toBe(0);
    expect(err).toBe('');
    for (const name of Object.keys(commandList)) expect(out).toContain(`  ${name} `);
  });

  test('says the version of the package', async () => {
    const { code, out } = await runCommand(['--version']);
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('says what was likely meant by a mistyped command', async () => {
    const { code, out, err } = await runCommand(['chek']);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('There is no command "chek". Did you mean "check"?');
  });

  test('does not take what every object has for a command', async () => {
    expect((await runCommand(['constructor'])).code).toBe(2);
  });
});

describe.each(Object.keys(commandList))('rungs %s --help', (name) => {
  test('has a usage line, options, an example and the exit codes, within the width', async () => {
    const { code, out } = await runCommand([name, '--help']);
    expect(code).toBe(0);
    for (const part of [`rungs ${name}`, 'Usage', 'Options', '--format FORMAT', 'Example', 'Exit code']) {
      expect(out).toContain(part);
    }
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  test('is the same through `rungs help`', async () => {
    expect((await runCommand(['help', name])).out).toBe((await runCommand([name, '-h'])).out);
  });
});

describe('arguments that do not fit', () => {
  test.each([
    [['check'], 'needs FILE'],
    [['score', 'three-areas'], 'needs RATINGS'],
    [['schema', 'ladder', 'more'], 'doesn\'t know what to do with "more"'],
    [['check', 'three-areas', '--strct'], 'Did you mean --strict?'],
    [['check', 'three-areas', '--format', 'yaml'], '--format is "yaml", and can only be text or json'],
    [['check', 'three-areas', '--format'], '--format needs a value'],
    [['check', 'three-areas', '--strict=yes'], '--strict takes no value'],
    [['schema', 'people'], 'none of "people"'],
    [['compare', '-', '-', 'x'], 'can be read only once'],
  ])('%j: one sentence, and exit code 2', async (argv, sentence) => {
    const { code, out, err } = await runCommand(argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(sentence);
    expect(err).not.toContain('    at ');
  });
});
