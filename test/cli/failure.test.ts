import { describe, expect, test } from 'vitest';
import { AssertionError } from '#engine/ladder/assert.ts';
import { runCommand } from './run-command.ts';

describe('a mistake of ours', () => {
  test('asks to be reported, with what is needed for that', async () => {
    const stdout = () => {
      throw new AssertionError('a page can be written');
    };
    const { code, err } = await runCommand(['schema'], { stdout });
    expect(code).toBe(2);
    expect(err).toContain('Assertion failed: a page can be written. This is a bug in rungs. Please report it');
    expect(err).toContain('    at ');
  });

  test('of any other kind is a sentence as well, without a stack trace', async () => {
    const stdout = () => {
      throw new RangeError('no room left');
    };
    const { code, err } = await runCommand(['schema'], { stdout });
    expect(code).toBe(2);
    expect(err).toContain('Something went wrong that should not (RangeError: no room left). Please report it');
    expect(err).not.toContain('    at ');
  });
});
