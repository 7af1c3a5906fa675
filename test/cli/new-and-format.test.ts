import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gallery, runCommand, snapshot, temporaryDirectory } from './run-command.ts';

describe('rungs new', () => {
  test('from nothing: a ladder without findings that is laid out as `rungs format` would', async () => {
    const { code, out } = await runCommand(['new']);
    expect(code).toBe(0);
    expect((await runCommand(['check', '-', '--strict'], { input: out })).out).toContain('nothing to mend');
    expect((await runCommand(['format', '-'], { input: out })).out).toBe(out);
  });

  test.each(gallery)('from %s: the same ladder, as YAML and as JSON', async (id) => {
    const ladder = (await runCommand(['show', id, '--format', 'json'])).out;
    for (const format of ['text', 'json']) {
      const text = (await runCommand(['new', '--from', id, '--format', format])).out;
      expect((await runCommand(['show', '-', '--format', 'json'], { input: text })).out).toBe(ladder);
    }
  });

  test('writes only where it is told to, and never over a file unless forced', async () => {
    const cwd = temporaryDirectory();
    await runCommand(['new'], { cwd });
    expect(snapshot(cwd)).toEqual({});
    expect((await runCommand(['new', '--out', 'mine.yaml'], { cwd })).code).toBe(0);
    const before = snapshot(cwd);
    expect(Object.keys(before)).toEqual(['mine.yaml']);
    const again = await runCommand(['new', '--from', 'three-areas', '--out', 'mine.yaml'], { cwd });
    expect(again.code).toBe(2);
    expect(again.err).toContain('"mine.yaml" is there already, and nothing was written.');
    expect(snapshot(cwd)).toEqual(before);
    expect((await runCommand(['new', '--from', 'three-areas', '--out', 'mine.yaml', '--force'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'mine.yaml'), 'utf8')).toContain('id: three-areas');
  });

  test('says which gallery ladder was likely meant, and when a place cannot be written', async () => {
    expect((await runCommand(['new', '--from', 'four-axis'])).err).toContain('Did you mean "four-axes"?');
    const cwd = temporaryDirectory();
    const { code, err } = await runCommand(['new', '--out', 'no/such/folder.yaml'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain("can't be written");
  });
});

describe('rungs format', () => {
  const untidy =
    '# kept\nversion: "1"\nid:   one\ntitle: One\nintent: mirror\nscale: levels\nlevels: {a: A}\ncompetencies: {}\n';

  function folder() {
    const cwd = temporaryDirectory();
    mkdirSync(join(cwd, 'deeper'));
    writeFileSync(join(cwd, 'untidy.yaml'), untidy);
    writeFileSync(join(cwd, 'broken.yaml'), 'id: [one\n');
    return cwd;
  }

  test('prints and writes nothing', async () => {
    const cwd = folder();
    const before = snapshot(cwd);
    const { code, out } = await runCommand(['format', 'untidy.yaml'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('# kept');
    expect(out).not.toBe(untidy);
    expect(snapshot(cwd)).toEqual(before);
  });

  test('with --check it names what would change and ends with 1', async () => {
    const cwd = folder();
    const before = snapshot(cwd);
    const { code, out } = await runCommand(['format', 'untidy.yaml', '--check'], { cwd });
    expect(code).toBe(1);
    expect(out).toBe('untidy.yaml\n');
    expect(snapshot(cwd)).toEqual(before);
  });

  test('with --write it writes what changed, once, and leaves what does not parse', async () => {
    const cwd = folder();
    const { code, err } = await runCommand(['format', 'untidy.yaml', 'broken.yaml', '--write'], { cwd });
    expect(code).toBe(1);
    expect(err).toContain('broken.yaml:');
    expect(readFileSync(join(cwd, 'broken.yaml'), 'utf8')).toBe('id: [one\n');
    expect(readFileSync(join(cwd, 'untidy.yaml'), 'utf8')).not.toBe(untidy);
    expect((await runCommand(['format', 'untidy.yaml', '--check'], { cwd })).code).toBe(0);
  });

  test('JSON says per file whether it changes', async () => {
    const { out } = await runCommand(['format', '-', '--format', 'json'], { input: untidy });
    expect(JSON.parse(out)).toEqual([
      { file: 'standard input', changed: true, findings: [], text: expect.any(String) },
    ]);
  });

  test('refuses what excludes each other', async () => {
    expect((await runCommand(['format', '-', '--write'])).code).toBe(2);
    expect((await runCommand(['format', 'x', '--write', '--check'])).code).toBe(2);
  });
});

describe('rungs schema', () => {
  test.each(['ladder', 'ratings'])('of %s: the committed schema', async (of) => {
    const { code, out } = await runCommand(['schema', of]);
    expect(code).toBe(0);
    const committed = readFileSync(join(import.meta.dirname, `../../schema/${of}.schema.json`), 'utf8');
    expect(JSON.parse(out)).toEqual(JSON.parse(committed));
  });
});
