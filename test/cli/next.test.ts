import { describe, expect, test } from 'vitest';
import { kim, runCommand, sam } from './run-command.ts';

describe('rungs next', () => {
  test('shows the gap, the ways up and the readiness for the next level', async () => {
    const { code, out } = await runCommand(['next', 'weighted-competencies', sam]);
    expect(code).toBe(0);
    expect(out).toContain('What L3 Senior SE asks');
    expect(out).toMatch(/Technical Mastery +4 +2 +not yet/);
    expect(out).toContain('1. 6 steps');
    expect(out).toContain('Ready for L2 Middle SE → L3 Senior SE?');
  });

  test('judges a path by what is known beside the ratings, and ends with 1 while it is not reached', async () => {
    const path = ['next', 'weighted-competencies', sam, '--path', 'l2-to-l3'];
    const open = await runCommand(path);
    expect(open.code).toBe(1);
    expect(open.out).toContain('? Answers for a module of the codebase (nobody has confirmed it yet)');
    const attested = await runCommand([...path, '--attested', 'module-owner', '--evidence', 'design-record=1']);
    expect(attested.out).toContain('✓ Answers for a module of the codebase (confirmed)');
    expect(attested.out).toContain('✓ 1 architecture decision record or design document (1 of 1)');
  });

  test('ends with 0 when the level asked for is reached', async () => {
    expect((await runCommand(['next', 'weighted-competencies', sam, '--to', 'l1'])).code).toBe(0);
    expect((await runCommand(['next', 'weighted-competencies', sam, '--to', 'l3'])).code).toBe(1);
  });

  test('on a mirror it shows the next rung of each, in words', async () => {
    const { code, out } = await runCommand(['next', 'trunk-and-fork', kim]);
    expect(code).toBe(0);
    expect(out).toContain('Sizing  Junior → Mid');
    expect(out).not.toContain('expects');
  });

  test('JSON holds ways, gap and readiness', async () => {
    const { out } = await runCommand(['next', 'weighted-competencies', sam, '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({
      kind: 'next',
      waysUp: { kind: 'ways-up', to: 'l3' },
      gap: { kind: 'gap', to: 'l3' },
      readiness: [{ kind: 'readiness', path: 'l2-to-l3' }],
    });
  });

  test.each([
    [['--to', 'l33'], 'Did you mean "l3"?'],
    [['--path', 'l2-l3'], 'Did you mean "l2-to-l3"?'],
    [['--cycles', 'two'], 'where a whole number belongs'],
    [['--evidence', 'adr'], '--evidence is "adr". Write adr=2.'],
  ])('%j: a sentence, and exit code 2', async (options, sentence) => {
    const { code, err } = await runCommand(['next', 'weighted-competencies', sam, ...options]);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });
});
