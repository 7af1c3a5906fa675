import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kim, runCommand, sam, samByManager, temporaryDirectory } from './run-command.ts';

describe('rungs compare', () => {
  test('puts the largest difference first', async () => {
    const { code, out } = await runCommand(['compare', 'weighted-competencies', sam, samByManager]);
    expect(code).toBe(0);
    const agenda = out.slice(out.indexOf('To talk about'));
    expect(agenda).toContain('two steps apart');
    expect(agenda.indexOf('two steps apart')).toBeLessThan(agenda.indexOf('one step apart'));
  });

  test('gives JSON', async () => {
    const { out } = await runCommand(['compare', 'weighted-competencies', sam, samByManager, '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({ kind: 'view-comparison', mine: { by: 'self' }, theirs: { by: 'manager' } });
  });

  test('a mirror compares views of one person and never two people', async () => {
    const other = (person: string) =>
      `ladder: trunk-and-fork\nperson: ${person}\nby: manager\nratings: { sizing: mid }\n`;
    const same = await runCommand(['compare', 'trunk-and-fork', kim, '-'], { input: other('Kim') });
    expect(same.code).toBe(0);
    expect(same.out).toContain('one rung apart');
    for (const person of ['Robin', '']) {
      const { code, out, err } = await runCommand(['compare', 'trunk-and-fork', kim, '-'], { input: other(person) });
      expect(code).toBe(2);
      expect(out).toBe('');
      expect(err).toContain('never two people');
    }
  });
});

describe('rungs diff', () => {
  async function versions() {
    const cwd = temporaryDirectory();
    const old = (await runCommand(['new', '--from', 'weighted-competencies'])).out;
    writeFileSync(join(cwd, 'old.yaml'), old);
    writeFileSync(
      join(cwd, 'new.yaml'),
      old.replace('version: "1.0.0"', 'version: "1.1.0"').replace('2.8-3.6', '2.5-3.6').replace('1.9-2.7', '1.9-2.4'),
    );
    return cwd;
  }

  test('says nothing changed, and ends with 0', async () => {
    const { code, out } = await runCommand(['diff', 'three-areas', 'three-areas']);
    expect(code).toBe(0);
    expect(out).toContain('Nothing changed.');
  });

  test('speaks of levels and bands, and ends with 1', async () => {
    const cwd = await versions();
    const { code, out } = await runCommand(['diff', 'old.yaml', 'new.yaml'], { cwd });
    expect(code).toBe(1);
    expect(out).toContain('Senior SE');
    expect(out).toContain('2.5');
  });

  test('carries ratings over and says how the result moves', async () => {
    const cwd = await versions();
    const ratings = join(import.meta.dirname, '../..', sam);
    const { out } = await runCommand(['diff', 'old.yaml', 'new.yaml', '--ratings', ratings], { cwd });
    expect(out).toContain('Your ratings');
    expect(out).toMatch(/Before {2}.*\n {2}After/);
    const json = JSON.parse(
      (await runCommand(['diff', 'old.yaml', 'new.yaml', '--ratings', ratings, '--format', 'json'], { cwd })).out,
    );
    expect(json).toMatchObject({
      kind: 'ladder-diff',
      carried: { kind: 'carried-profile' },
      after: { version: '1.1.0' },
      results: { before: { kind: 'result' }, after: { kind: 'result' } },
    });
  });
});
