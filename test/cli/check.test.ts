import { describe, expect, test } from 'vitest';
import { gallery, runCommand } from './run-command.ts';

const threeMistakes = `id: small
title: Small
version: "1"
intent: mirror
levels:
  junior:
    tittle: Junior
  senior: Senior
scale: levels
competencies:
  craft:
    title: Craft
    cells:
      junior: Finishes what was described.
      seenior: Splits work for others.
paths:
  - junior -> senor
`;

describe('rungs check', () => {
  test('finds no error in the gallery', async () => {
    const { code, out } = await runCommand(['check', ...gallery]);
    expect(code).toBe(0);
    expect(out).toContain('5 ladders checked');
    expect(out).not.toContain('  error  ');
  });

  test('names three mistakes by their places, so that they can be mended from the findings alone', async () => {
    const { code, out } = await runCommand(['check', '-'], { input: threeMistakes });
    expect(code).toBe(1);
    expect(out).toContain('> 7 |     tittle: Junior');
    expect(out).toContain('Did you mean "title"?');
    expect(out).toContain('Did you mean "senior"?');
    const mended = threeMistakes.replace('tittle', 'title').replace('seenior', 'senior').replace('senor', 'senior');
    expect((await runCommand(['check', '-'], { input: mended })).code).toBe(0);
  });

  test('gives JSON as a list of code, severity, message, file, line and column', async () => {
    const { code, out } = await runCommand(['check', '-', '--format', 'json'], { input: threeMistakes });
    expect(code).toBe(1);
    const findings = JSON.parse(out);
    expect(findings.length).toBeGreaterThanOrEqual(3);
    expect(findings[0]).toEqual({
      code: 'missing-key',
      severity: 'error',
      message: expect.any(String),
      file: 'standard input',
      line: expect.any(Number),
      column: expect.any(Number),
    });
  });

  test('shows the profile that proves an arithmetic finding', async () => {
    const { out } = await runCommand(['check', 'weighted-competencies']);
    expect(out).toContain('  Shown by ');
    const json = JSON.parse((await runCommand(['check', 'weighted-competencies', '--format', 'json'])).out);
    const witnessed = json.filter((found: { witness?: unknown }) => found.witness !== undefined);
    expect(witnessed.length).toBeGreaterThan(0);
    expect(witnessed[0].witness).toEqual({ values: expect.any(Object), outcome: expect.any(String) });
  });

  test('fails on warnings only when it is strict', async () => {
    expect((await runCommand(['check', 'weighted-competencies'])).code).toBe(0);
    expect((await runCommand(['check', 'weighted-competencies', '--strict'])).code).toBe(1);
  });

  test('keeps every line of a code frame within the width', async () => {
    const { out } = await runCommand(['check', 'weighted-competencies'], { columns: 60 });
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(62);
  });
});
