import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundleCommand, keepCode } from '../../scripts/build-command.ts';
import { kim, repository, runCommand, sam, snapshot, temporaryDirectory } from './run-command.ts';

/** A package as it is installed: the starter, the bundle, the gallery. */
const installed = temporaryDirectory();
const starter = join(installed, 'bin/rungs.js');

beforeAll(async () => {
  cpSync(join(repository, 'bin'), join(installed, 'bin'), { recursive: true });
  cpSync(join(repository, 'package.json'), join(installed, 'package.json'));
  for (const folder of ['ladders', 'crosswalks']) symlinkSync(join(repository, folder), join(installed, folder));
  mkdirSync(join(installed, 'dist'));
  // The pages are built by themselves; here they are never asked for.
  await bundleCommand(join(installed, 'dist/cli'), [/commands\/(?:serve|build)\.ts$/]);
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function start(argv: readonly string[], cwd: string, environment: NodeJS.ProcessEnv = {}): ChildProcess {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  return spawn(process.execPath, [starter, ...argv], { cwd, env: { ...inherited, ...environment } });
}

function rungs(argv: readonly string[], cwd: string, input = '', environment: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const child = start(argv, cwd, environment);
  let [out, err] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  child.stdin?.on('error', () => {}).end(input);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

describe('the built command', () => {
  test('says the same as in the same process', async () => {
    for (const argv of [['show', 'trunk-and-fork'], ['check', 'weighted-competencies'], ['chek'], ['--version']]) {
      const { code, out, err } = await rungs(argv, repository);
      expect({ code, out, err }).toEqual(await runCommand(argv));
    }
  });

  test('scores a person from a file and from standard input, and writes nothing', async () => {
    const cwd = temporaryDirectory();
    cpSync(join(repository, sam), join(cwd, 'sam.yaml'));
    cpSync(join(repository, kim), join(cwd, 'kim.yaml'));
    const before = snapshot(cwd);
    const fromFile = await rungs(['score', 'weighted-competencies', 'sam.yaml', '--format', 'json'], cwd);
    expect(fromFile.code).toBe(0);
    const input = Buffer.from(before['sam.yaml'] ?? '', 'base64').toString();
    expect(await rungs(['score', 'weighted-competencies', '-', '--format', 'json'], cwd, input)).toEqual(fromFile);
    for (const argv of [
      ['check', 'three-areas'],
      ['show', 'four-axes', 'engineer'],
      ['score', 'trunk-and-fork', 'kim.yaml'],
      ['next', 'weighted-competencies', 'sam.yaml'],
      ['template', 'core-questions'],
      ['compare', 'weighted-competencies', 'sam.yaml', 'sam.yaml'],
      ['diff', 'three-areas', 'three-areas', '--format', 'json'],
      ['crosswalk', 'three-areas', 'four-axes'],
      ['crosswalk', 'three-areas', 'four-axes', '--suggest'],
      ['format', 'sam.yaml'],
      ['new'],
      ['schema', 'ratings'],
    ]) {
      const { code, err } = await rungs(argv, cwd);
      expect({ argv, code, err }).toEqual({ argv, code: 0, err: '' });
    }
    expect(snapshot(cwd)).toEqual(before);
  });

  test('writes what it is asked to write', async () => {
    const cwd = temporaryDirectory();
    expect((await rungs(['new', '--out', 'mine.yaml'], cwd)).code).toBe(0);
    expect(Object.keys(snapshot(cwd))).toEqual(['mine.yaml']);
    expect((await rungs(['check', 'mine.yaml', '--strict'], cwd)).code).toBe(0);
  });

  test('ends with 1 on findings and with 2 when it could not run, without a stack trace', async () => {
    const cwd = temporaryDirectory();
    writeFileSync(join(cwd, 'broken.yaml'), 'id: [\n');
    const findings = await rungs(['check', 'broken.yaml'], cwd);
    expect(findings.code).toBe(1);
    const missing = await rungs(['check', 'nothing.yaml'], cwd);
    expect(missing.code).toBe(2);
    for (const { out, err } of [findings, missing]) expect(`${out}${err}`).not.toMatch(/^\s+at /m);
  });

  test('says the same with the code that was kept when it was built', async () => {
    const before = await rungs(['check', 'weighted-competencies', '--format', 'json'], repository);
    await keepCode(starter);
    const kept = readdirSync(join(installed, 'dist/cli')).filter((name) => name.endsWith('.code'));
    expect(kept.some((name) => name.startsWith('main.cjs.'))).toBe(true);
    expect(await rungs(['check', 'weighted-competencies', '--format', 'json'], repository)).toEqual(before);
    for (const name of kept) writeFileSync(join(installed, 'dist/cli', name), 'made by another V8');
    expect(await rungs(['check', 'weighted-competencies', '--format', 'json'], repository)).toEqual(before);
  });

  test('waits for a reader who is slow, and leaves nothing out', async () => {
    const argv = ['new', '--from', 'weighted-competencies'];
    const pipeline = '"$0" "$@" | (sleep 0.3; cat)';
    const { stdout } = await promisify(execFile)('sh', ['-c', pipeline, process.execPath, starter, ...argv]);
    expect(stdout).toBe((await runCommand(argv)).out);
  });

  test('stops without a word when nobody reads on', async () => {
    const child = start(['new', '--from', 'weighted-competencies'], repository);
    let err = '';
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      err += text;
    });
    child.stdout?.once('data', () => child.stdout?.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  test('colours only when asked, as a pipe is no terminal', async () => {
    const plain = await rungs(['show', 'three-areas'], repository);
    expect(plain.out).not.toContain('\u001b[');
    const forced = await rungs(['show', 'three-areas'], repository, '', { FORCE_COLOR: '1' });
    expect(forced.out).toContain('\u001b[');
  });
});
