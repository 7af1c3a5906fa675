import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evidence } from '#org/evidence/evidence.ts';
import { evidenceToMarkdown } from '#org/evidence/evidence-to-markdown.ts';
import { isDay, isWebAddress, newEvidence } from '#org/evidence/write-evidence.ts';
import { asId } from '#org/ids.ts';
import { isRefusal } from '#org/refusal.ts';

const entry = (given: Partial<Evidence> = {}): Evidence => ({
  id: asId('e'),
  owner: asId('finn'),
  happenedOn: '2026-03-01',
  what: 'Cut the build time',
  why: 'Everybody waits less',
  links: ['https://example.org/a'],
  speaksFor: [{ competency: 'delivery', level: 'senior' }],
  visibility: 'private',
  feedback: null,
  revision: 1,
  createdAt: '',
  updatedAt: '',
  ...given,
});

describe('a log as Markdown', () => {
  test('says what happened, why it mattered and what it speaks for', () => {
    const text = evidenceToMarkdown('Finn', [entry()]);
    expect(text).toContain('## 2026-03-01');
    expect(text).toContain('Cut the build time');
    expect(text).toContain('**Why it mattered:** Everybody waits less');
    expect(text).toContain('- <https://example.org/a>');
    expect(text).toContain('Speaks for: delivery (senior)'.replaceAll(/[()]/g, (sign) => `\\${sign}`));
  });

  test('holds no heading, image, link or tag that an entry smuggled in', () => {
    const what = '# Big\n<script>alert(1)</script>\n![x](javascript:alert(1))\n[y]: https://evil.example\n---';
    const text = evidenceToMarkdown('*Finn*', [entry({ what })]);
    expect(text).not.toContain('<script');
    expect(text).not.toMatch(/^# Big/m);
    expect(text).not.toContain('](');
    expect(text).not.toMatch(/^---/m);
    expect(text).toContain('# What happened, by \\*Finn\\*');
  });

  test('escapes every sign that could be taken for its own, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (what) => {
        const text = evidenceToMarkdown('Finn', [entry({ what, why: '', links: [], speaksFor: [] })]);
        const body = text.slice(text.indexOf('2026-03-01') + 10, text.lastIndexOf('*Private'));
        expect(body.replaceAll(/\\[\\`*_{}[\]()#+\-.!|~=:@]/g, '')).not.toMatch(/[\\`*_{}[\]()#+\-!|~=@<>]/);
      }),
    );
  });
});

describe('an entry', () => {
  test('takes addresses of the web, and nothing that runs', () => {
    expect(isWebAddress('https://example.org/a?b#c')).toBe(true);
    expect(isWebAddress('HTTP://example.org')).toBe(true);
    for (const link of [
      'javascript:alert(1)',
      'data:text/html,x',
      '//example.org',
      'https://',
      'https://a b',
      'ftp://x',
      'https://user@evil.example',
      ' https://x y',
      'https:\\\\x',
    ]) {
      expect(isWebAddress(link), link).toBe(false);
    }
  });

  test('happens on a day of the calendar', () => {
    expect(['2024-02-29', '2026-12-31'].every(isDay)).toBe(true);
    expect(['2026-02-29', '2026-13-01', '2026-04-31', '26-01-01', '2100-02-29'].some(isDay)).toBe(false);
  });

  test('is refused with each place that is wrong', () => {
    const given = entry({ happenedOn: '2026-02-30', links: ['https://ok.example', 'javascript:1'] });
    const refused = newEvidence(given, { id: asId('e'), owner: asId('finn'), feedback: null, at: '' });
    expect(isRefusal(refused) && refused.fields?.map(({ pointer }) => pointer)).toEqual(['/happenedOn', '/links/1']);
  });
});
