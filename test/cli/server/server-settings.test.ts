import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readServerSettings, settingNames } from '#cli/server/server-settings.ts';
import { runCommand, temporaryDirectory } from '../run-command.ts';

const wrong = {
  RUNGS_DATA: 'somewhere',
  DATABASE_URL: 'mysql://u:hunter2@x/y',
  RUNGS_ORIGIN: 'https://example.org/rungs',
  RUNGS_HOST: 'not a host',
  PORT: '70000',
  RUNGS_SMTP: 'mail.example.org hunter2',
  RUNGS_MAIL_FROM: 'nobody',
  RUNGS_OIDC_ISSUER: 'login',
  RUNGS_OIDC_CLIENT_SECRET: 'hunter2',
  RUNGS_TRUSTED_PROXIES: '10.0.0.1, everybody',
  RUNGS_METRICS_TOKEN: 'hunter2',
  RUNGS_REQUESTS_PER_MINUTE: 'hunter2',
  RUNGS_LOG_LEVEL: 'loud',
};

describe('the settings of the server', () => {
  test('are told all at once where they can’t be used, each with how to mend it, and no value is repeated', async () => {
    const { code, err } = await runCommand(['serve'], { environment: wrong });
    expect(code).toBe(2);
    for (const name of [...Object.keys(wrong), 'RUNGS_OIDC_CLIENT_ID']) {
      if (name !== 'RUNGS_OIDC_CLIENT_SECRET') expect(err).toContain(`  ${name} `);
    }
    expect(err).not.toMatch(/hunter2|70000|everybody|loud/);
    for (const line of err.trim().split('\n').slice(1)) expect(line).toMatch(/^ {2}[A-Z_]+ .+\. .+\.$/);
  });

  test('come from options before the environment, and from there before the file', async () => {
    const cwd = temporaryDirectory();
    writeFileSync(join(cwd, 'rungs.yaml'), 'RUNGS_DATA: from-file\nPORT: 70001\nRUNGS_LOG_LEVEL: debug\n');
    const asked = (argv: string[], environment = {}) =>
      runCommand(['serve', '--settings', 'rungs.yaml', ...argv], { cwd, environment });
    expect((await asked([])).err).toContain('PORT');
    const fromEnvironment = await asked([], { PORT: '4', RUNGS_LOG_LEVEL: 'loud' });
    expect(fromEnvironment.err).not.toContain('PORT');
    expect(fromEnvironment.err).toContain('RUNGS_LOG_LEVEL');
    expect((await asked(['--port', 'x'], { PORT: '4' })).err).toContain('PORT');
  });

  test('in a file are told apart from mistakes of writing, without a line of it', async () => {
    const cwd = temporaryDirectory();
    writeFileSync(join(cwd, 'misspelt.yaml'), 'RUNGS_DATTA: x\nRUNGS_SMTP: [a]\n');
    const misspelt = await runCommand(['serve', '--settings', 'misspelt.yaml'], { cwd });
    expect(misspelt.err).toContain('RUNGS_DATTA (in "misspelt.yaml") is no setting. Did you mean RUNGS_DATA?');
    expect(misspelt.err).toContain('RUNGS_SMTP (in "misspelt.yaml")');
    expect(misspelt.err).toContain('RUNGS_DATA is missing');
    writeFileSync(join(cwd, 'broken.yaml'), 'RUNGS_SMTP: "hunter2\n\t- :');
    const broken = await runCommand(['serve', '--settings', 'broken.yaml'], { cwd });
    expect(broken.err).toContain('is no YAML');
    expect(broken.err).not.toContain('hunter2');
    expect((await runCommand(['serve', '--settings', 'none.yaml'], { cwd })).err).toContain('can’t be read');
  });

  test('ask for an address where others can reach the server, and for a sender where mail goes out', () => {
    const open = readServerSettings({ RUNGS_DATA: 'x', RUNGS_HOST: '0.0.0.0', RUNGS_SMTP: 'smtp://localhost' });
    expect(open).toEqual([
      { setting: 'RUNGS_ORIGIN', sentence: expect.stringContaining('https://') },
      { setting: 'RUNGS_MAIL_FROM', sentence: expect.stringContaining('sender') },
    ]);
  });

  test('that are good are one plain value', () => {
    const read = readServerSettings({
      DATABASE_URL: 'postgres://rungs@db/rungs',
      RUNGS_ORIGIN: 'https://rungs.example.org/',
      PORT: '8080',
      RUNGS_TRUSTED_PROXIES: '10.0.0.1, 10.1.0.0/16',
    });
    expect(read).toMatchObject({
      database: { kind: 'postgres' },
      origin: 'https://rungs.example.org',
      port: 8080,
      trustedProxies: ['10.0.0.1', '10.1.0.0/16'],
    });
    expect(settingNames).toHaveLength(15);
  });

  test('leave a folder of ladders to the server of folders', async () => {
    const both = await runCommand(['serve', 'ladders', '--data', 'x']);
    expect(both).toMatchObject({ code: 2, err: expect.stringContaining('has no place here') });
    const base = await runCommand(['serve', '--data', 'x', '--base', '/x/']);
    expect(base.err).toContain('Leave --base out');
  });
});
