import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { buildSite, serveFiles, temporaryFolder } from './build-site.ts';
import { describeInBrowser, openAssess } from './in-browser.ts';
import { galleryFolder, serveGallery } from './serve-gallery.ts';

const attacks = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(2)>',
  "'><svg onload=alert(3)>",
  '[here](javascript:alert(4))',
  '</title><script>alert(5)</script>',
  '![seen](https://tracker.example/pixel.png)',
  '<a href="javascript:alert(6)" onclick="alert(7)">x</a>',
  '[there](https://elsewhere.example/ "t\\" onmouseover=alert(8)")',
  '</script></style></textarea></noscript><iframe src="https://elsewhere.example/"></iframe>',
  '<https://elsewhere.example/auto> [data](data:text/html,<script>alert(9)</script>)',
  '[up](../../../../etc/passwd) ![up](//elsewhere.example/a.png) [host](//elsewhere.example/)',
  '`</code><script>alert(10)</script>` &lt;script&gt; {{constructor.constructor("alert(11)")()}}',
  '<form action="https://elsewhere.example/"><input name=q autofocus onfocus=alert(12)></form>',
  '[vb](vbscript:msgbox) [tab](java\tscript:alert(13)) [nul](JaVaScRiPt:alert(14)) <base href="https://elsewhere.example/">',
] as const;

let folder = '';
let out = '';

describeInBrowser(
  'a ladder whose every text is an attack',
  ({ page: newPage, at }) => {
    let served: Awaited<ReturnType<typeof serveGallery>>;
    beforeAll(async () => {
      served = await serveGallery(folder, inject('commandPath'));
    }, 30_000);
    afterAll(async () => {
      await served.close();
    });

    it('runs nothing and asks nobody, on any kind of page, static or served', async () => {
      for (const address of [at(''), served.address]) {
        const page = await newPage();
        const trouble = watch(page, new URL(address).origin);
        for (const ladder of ['weighted-competencies', 'trunk-and-fork', 'core-questions']) {
          for (const kind of [
            '',
            'matrix/',
            'practice/',
            'compare/',
            firstPage(ladder, 'levels'),
            firstPage(ladder, 'competencies'),
          ]) {
            await page.goto(`${address}${ladder}/${kind}`, { waitUntil: 'load' });
          }
          await page.locator('#find').fill('alert');
          await page.locator('#found a').first().waitFor();
          await openAssess(page, `${address}${ladder}/assess/`);
          await page.locator('.choice input').nth(1).check();
          await page.waitForTimeout(200);
        }
        await page.goto(address, { waitUntil: 'load' });
        expect(trouble).toEqual([]);
        await page.close();
      }
    });

    it('leaves every page that is written without a script, a handler, a frame or a link of its own', async () => {
      const page = await newPage();
      await page.goto(at(''), { waitUntil: 'load' });
      const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
        /\.(?:html|svg)$/.test(name),
      );
      expect(files.length).toBeGreaterThan(60);
      const found: string[] = [];
      let shown = 0;
      for (const file of files) {
        const text = readFileSync(join(out, file), 'utf8');
        if (text.includes('&lt;script&gt;alert(')) shown++;
        const type = file.endsWith('.svg') ? ('image/svg+xml' as const) : ('text/html' as const);
        found.push(...(await page.evaluate(dangersOf, { text, type })).map((danger) => `${file}: ${danger}`));
      }
      expect(found).toEqual([]);
      expect(shown).toBeGreaterThan(files.length / 2);
    }, 90_000);

    it('is held by a Content-Security-Policy in every answer, in `_headers` and in the page itself', async () => {
      const strict = /default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'/;
      for (const path of ['', 'trunk-and-fork/', 'no-such-page/', 'trunk-and-fork/card.svg']) {
        const answer = await fetch(`${served.address}${path}`);
        expect(answer.headers.get('content-security-policy')).toMatch(strict);
        expect(answer.headers.get('content-security-policy')).not.toMatch(/unsafe/);
        expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      }
      expect(readFileSync(join(out, '_headers'), 'utf8')).toMatch(strict);
      const page = await newPage();
      await page.goto(at('trunk-and-fork/'));
      const meta = page.locator('head > meta[http-equiv="Content-Security-Policy"]');
      expect(await meta.getAttribute('content')).toMatch(strict);
    });
  },
  async () => {
    folder = temporaryFolder('attack');
    for (const [index, file] of readdirSync(galleryFolder)
      .filter((name) => name.endsWith('.yaml'))
      .entries()) {
      writeFileSync(join(folder, file), attack(readFileSync(join(galleryFolder, file), 'utf8'), index));
    }
    out = await buildSite(folder, ['--origin', 'https://ladders.example']);
    return serveFiles(out);
  },
);

/** Titles are texts even when they are one word; anything else is one when it has a space in it. */
function attack(text: string, shift: number): string {
  let count = shift;
  const walk = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([own, item]) => [own, walk(item, own)]));
    }
    if (typeof value !== 'string' || !(/^(?:title|label|author)$/.test(key) || value.includes(' '))) return value;
    count++;
    return `${attacks[count % attacks.length]} (${count})`;
  };
  return stringify(walk(parse(text), ''));
}

function firstPage(ladder: string, kind: string): string {
  const [name = ''] = readdirSync(join(out, ladder, kind));
  return `${kind}/${name}/`;
}

/** Whatever would show that an attack went through, as it happens. */
function watch(page: Page, origin: string): string[] {
  const trouble: string[] = [];
  page.on('dialog', (dialog) => {
    trouble.push(`dialog ${dialog.message()} on ${page.url()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => trouble.push(`${error.message} on ${page.url()}`));
  page.on('console', (said) => {
    if (said.type() === 'error') trouble.push(`${said.text()} on ${page.url()}`);
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) trouble.push(`asks ${request.url()}`);
  });
  return trouble;
}

function dangersOf({ text, type }: { text: string; type: 'text/html' | 'image/svg+xml' }): string[] {
  const parsed = new DOMParser().parseFromString(text, type);
  const found: string[] = [];
  const isOurs = (address: string) =>
    /^(?:#|\/(?!\/)|\.{0,2}\/|[\w-]+(?:[/#.]|$))/.test(address) && !/^[\w-]*:/.test(address);
  for (const element of parsed.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on') || name === 'srcdoc' || name === 'style') found.push(`${element.tagName} has ${name}`);
      const isCanonical = element.matches('link[rel="canonical"]');
      if (/^(?:href|xlink:href|src|action|formaction|data)$/.test(name) && !isOurs(value) && !isCanonical) {
        const isWebLink = element.localName === 'a' && name === 'href' && /^https?:\/\//.test(value);
        if (!isWebLink) found.push(`${element.tagName} ${name} leads to ${value}`);
        else if (!/noopener/.test(element.getAttribute('rel') ?? '')) found.push(`a link to ${value} without rel`);
      }
    }
    if (element.localName === 'script' && !/^\/assets\/[\w-]+\.js$/.test(element.getAttribute('src') ?? '')) {
      found.push(`a script: ${element.outerHTML.slice(0, 80)}`);
    }
    if (/^(?:iframe|object|embed|base|foreignObject|parsererror)$/.test(element.localName)) found.push(element.tagName);
  }
  return found;
}
