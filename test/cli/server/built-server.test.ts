import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { temporaryDirectory } from '../run-command.ts';
import { removeData } from './test-server.ts';

/** The command as it is installed: bundled, with the server's packages beside it. */
describe.skipIf(inject('browserPath') === null)('the built server', () => {
  const command = inject('commandPath');
  const data = temporaryDirectory();
  const started: ChildProcess[] = [];
  afterAll(() => {
    for (const child of started) child.kill('SIGKILL');
    removeData(data);
  });

  async function start(...argv: string[]): Promise<{ child: ChildProcess; out: string }> {
    const child = spawn(process.execPath, [command, 'serve', '--data', data, '--port', '0', ...argv], {
      env: { PATH: process.env['PATH'] },
      cwd: dirname(command),
    });
    started.push(child);
    const [out] = (await once(child.stdout, 'data')) as [Buffer];
    return { child, out: out.toString() };
  }

  test('starts, prints the link for the first administrator, can be copied, and ends when it is told', async () => {
    const { child, out } = await start();
    const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0] ?? '';
    expect(await (await fetch(`${origin}/ready`)).json()).toEqual({ status: 'ready' });
    expect((await fetch(`${origin}/api/v1/me`)).status).toBe(401);
    const run = promisify(execFile);
    const file = join(data, 'copy.sqlite');
    await run(process.execPath, [command, 'backup', '--data', data, '--out', file]);
    const verified = await run(process.execPath, [command, 'audit', 'verify', '--data', data]);
    expect(verified.stdout).toContain('holds');
    const second = await run(process.execPath, [command, 'serve', '--data', data]).catch((error) => error);
    expect(second).toMatchObject({ code: 2, stderr: expect.stringContaining('Another server is already running') });
    const closed = once(child, 'close');
    child.kill('SIGTERM');
    expect(await closed).toEqual([0, null]);
  });

  test('starts again at once after it was killed', async () => {
    const { child } = await start();
    child.kill('SIGKILL');
    await once(child, 'close');
    const again = await start();
    expect(again.out).toContain('http://127.0.0.1');
  });
});
