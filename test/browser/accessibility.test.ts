import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser, openAssess } from './in-browser.ts';
import { mainPages } from './main-pages.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const sizes = { wide: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

describeInBrowser('axe', ({ page: newPage, at }) => {
  for (const [size, viewport] of Object.entries(sizes)) {
    it(`finds nothing on any kind of page, ${size}, light and dark`, async () => {
      const page = await newPage({ viewport });
      const found: string[] = [];
      for (const path of Object.values(mainPages)) {
        await page.goto(at(path), { waitUntil: 'load' });
        found.push(...(await findings(page)).map((finding) => `${path}: ${finding}`));
      }
      expect(found).toEqual([]);
    });

    it(`finds nothing on what came of an import, ${size}, light and dark`, async () => {
      const page = await newPage({ viewport });
      await page.goto(at(mainPages.import));
      await page.getByRole('button', { name: 'Choose files' }).and(page.locator(':enabled')).waitFor();
      const found: string[] = [];
      const files = [
        { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a00', 'hex') },
        { name: 'skills.csv', mimeType: 'text/csv', buffer: Buffer.from('Skill,Junior,Senior\nTesting,Runs,Writes\n') },
      ];
      for (const file of files) {
        await page.locator('input[aria-label="Files of a ladder"]').setInputFiles(file);
        await page.locator(file.name === 'photo.png' ? '[role="alert"]' : '#imported').waitFor();
        const closed = page.locator('details:not([open]) > summary:visible');
        while ((await closed.count()) > 0) await closed.first().click();
        found.push(...(await findings(page)).map((finding) => `${file.name}: ${finding}`));
      }
      expect(found).toEqual([]);
    });

    it(`finds nothing while somebody chooses and when they have, ${size}, light and dark`, async () => {
      const page = await newPage({ viewport });
      const found: string[] = [];
      for (const path of [mainPages.assess, mainPages.mirror]) {
        await openAssess(page, at(path));
        for (let competency = 0; competency < 3; competency++) {
          for (const part of await page.locator('.question .choices').all()) {
            await part.locator('.choice input').nth(2).check();
          }
          await page.locator('.question-actions .primary').click();
        }
        const closed = page.locator('details:not([open]) > summary:visible');
        while ((await closed.count()) > 0) await closed.first().click();
        await page.waitForTimeout(300);
        found.push(...(await findings(page)).map((finding) => `${path}: ${finding}`));
      }
      expect(found).toEqual([]);
    });
  }
});

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
  }[];
}

/** What axe says about the page as it is: the rule, and where. Its source comes through the debugger, past the CSP. */
async function findings(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.evaluate(axe);
  const light = await page.evaluate<AxeResult>('axe.run(document, { resultTypes: ["violations"] })');
  // Nothing but colours is different in the dark.
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await page.evaluate<AxeResult>(
    'axe.run(document, { runOnly: ["color-contrast", "link-in-text-block"] })',
  );
  return [...light.violations, ...dark.violations].map(({ id, help, nodes }) => {
    const places = nodes
      .slice(0, 3)
      .map(({ target, failureSummary = '' }) => `${target.join(' ')} (${failureSummary})`);
    return `${id}: ${help}. ${nodes.length} places: ${places.join(' | ')}`;
  });
}
