import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { gallery, runCommand } from './run-command.ts';

const escapeSequence = '\u001b[';
const onTerminal = { isTerminal: { out: true, error: true } };

describe('colour', () => {
  test('is for a terminal only', async () => {
    expect((await runCommand(['show', 'three-areas'], onTerminal)).out).toContain(escapeSequence);
    expect((await runCommand(['show', 'three-areas'])).out).not.toContain(escapeSequence);
    expect((await runCommand(['chek'], onTerminal)).err).toContain(escapeSequence);
    expect((await runCommand(['chek'])).err).not.toContain(escapeSequence);
  });

  test('goes when NO_COLOR is set, whatever else is', async () => {
    const world = { ...onTerminal, environment: { NO_COLOR: '1', FORCE_COLOR: '1' } };
    expect((await runCommand(['show', 'three-areas'], world)).out).not.toContain(escapeSequence);
  });

  test('comes when FORCE_COLOR is set', async () => {
    expect((await runCommand(['show', 'three-areas'], { environment: { FORCE_COLOR: '1' } })).out).toContain(
      escapeSequence,
    );
  });

  test('never gets into JSON or into a file to be written', async () => {
    for (const argv of [
      ['show', 'three-areas', '--format', 'json'],
      ['template', 'three-areas'],
      ['new'],
      ['schema'],
    ]) {
      expect((await runCommand(argv, onTerminal)).out).not.toContain(escapeSequence);
    }
  });

  test.each(gallery)('changes nothing about the words of %s', async (id) => {
    const plain = (await runCommand(['show', id])).out;
    const painted = (await runCommand(['show', id], onTerminal)).out;
    expect(stripVTControlCharacters(painted)).toBe(plain);
  });
});
