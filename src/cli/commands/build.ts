import { existsSync, readdirSync } from 'node:fs';
import type { Call, Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { resolvePath } from '../files.ts';
import { Problem } from '../problem.ts';
import { siteSettings } from '../site/site-settings.ts';
import { count } from '../text/phrases.ts';
import { writeJson } from '../write-json.ts';

export const build: Command = {
  summary: 'Write ladders as a site of plain files, for any static host',
  usage: 'FOLDER --out DIRECTORY',
  arguments: [{ name: 'FOLDER', description: 'the folder of your ladders, or one ladder', required: true }],
  options: [
    { name: 'out', value: 'DIRECTORY', description: 'where the site goes; it must be new, empty or a site of ours' },
    { name: 'base', value: 'PATH', description: 'the path the site lives under, such as /ladders/ (left out: /)' },
    { name: 'origin', value: 'URL', description: 'where it will live, for the sitemap and for sharing' },
    { name: 'title', value: 'TEXT', description: 'what the site is called (left out: Rungs)' },
  ],
  details: ['The same ladders give the same files, byte for byte. Every page reads without a script.'],
  examples: [
    { line: 'rungs build ladders/ --out site/', says: 'the whole site in site/' },
    {
      line: 'rungs build ladders/ --out site/ --base /ladders/ --origin https://example.org',
      says: 'for a folder of a larger site',
    },
  ],
  run,
};

async function run(call: Call): Promise<number> {
  const [given = ''] = call.arguments;
  const out = call.value('out');
  if (out === null)
    throw new Problem('missing-argument', 'Say where the site goes: `rungs build ladders/ --out site/`.');
  const target = resolvePath(call.io.cwd, out);
  refuseForeignFolder(target, out);
  const { loadAssets } = await import('../site/site-assets.ts');
  const { loadSite } = await import('../site/load-site.ts');
  const { writeSite } = await import('../site/write-site.ts');
  const assets = loadAssets();
  const site = loadSite(resolvePath(call.io.cwd, given), siteSettings(call, assets, false));
  if (site.ladders.length === 0 && site.broken.length === 0) {
    throw new Problem(
      'no-such-file',
      `There is no ladder in "${given}". \`rungs new --out ${given}/ours.yaml\` writes one to start from.`,
    );
  }
  const files = await writeSite(site, assets, target);
  if (call.format === 'json')
    writeJson(call.io, {
      out,
      files,
      ladders: site.ladders.map(({ ladder }) => ladder.id),
      broken: site.broken.map(({ fileName }) => fileName),
    });
  else call.io.stdout(`${count(files, 'file')} for ${count(site.ladders.length, 'ladder')} are in ${out}.\n`);
  for (const { fileName } of site.broken)
    call.io.stderr(
      `${fileName} is no ladder that can be read; \`rungs check\` says why. It is on the home page with its findings.\n`,
    );
  return site.broken.length > 0 ? exitCode.findings : exitCode.fine;
}

/** Writing into somebody's folder of other things would bury them. */
function refuseForeignFolder(target: string, shown: string): void {
  if (!existsSync(target)) return;
  const names = readdirSync(target);
  if (names.length === 0 || names.includes('site.webmanifest')) return;
  throw new Problem(
    'already-exists',
    `"${shown}" holds other files. Name a new or empty directory, or one that rungs wrote before.`,
  );
}
