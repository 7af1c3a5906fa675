import type { Command } from './command.ts';
import { check } from './commands/check.ts';

interface Listed {
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/**
 * Every command by its name, in the order people meet them. Each is loaded only when it is called, so that
 * `rungs check` starts without what `rungs score` needs.
 */
export const commandList: Readonly<Record<string, Listed>> = {
  check: {
    summary: 'Check ladders like a program: what is wrong, where, and how to mend it',
    load: async () => check,
  },
  show: {
    summary: 'Read a ladder, a level, a competency or a cell',
    load: async () => (await import('./commands/show.ts')).show,
  },
  score: {
    summary: 'See where somebody stands, why, and how firm that is',
    load: async () => (await import('./commands/score.ts')).score,
  },
  next: {
    summary: 'See what the next level asks, and the cheapest ways there',
    load: async () => (await import('./commands/next.ts')).next,
  },
  template: {
    summary: 'Print an empty ratings file with the words of the ladder beside every place',
    load: async () => (await import('./commands/template.ts')).template,
  },
  compare: {
    summary: 'Put two views of one person side by side',
    load: async () => (await import('./commands/compare.ts')).compare,
  },
  diff: {
    summary: 'Say what changed between two versions of a ladder',
    load: async () => (await import('./commands/diff.ts')).diff,
  },
  crosswalk: {
    summary: 'See which levels of two ladders correspond, and why',
    load: async () => (await import('./commands/crosswalk.ts')).crosswalk,
  },
  'what-if': {
    summary: 'Score many people under changed weights, bands or rules, and see who moves',
    load: async () => (await import('./commands/what-if.ts')).whatIf,
  },
  format: {
    summary: 'Lay out ladder files in one way, comments kept',
    load: async () => (await import('./commands/format.ts')).format,
  },
  new: {
    summary: 'Start a ladder, from one of the gallery or from nothing',
    load: async () => (await import('./commands/new.ts')).newLadder,
  },
  import: {
    summary: 'Make a ladder of a document, a spreadsheet or another tool’s files, and report every word',
    load: async () => (await import('./commands/import.ts')).importLadders,
  },
  convert: {
    summary: 'Take a ladder along in a format that others read',
    load: async () => (await import('./commands/convert.ts')).convert,
  },
  schema: {
    summary: 'Print the JSON Schema of a ladder, of ratings or of a crosswalk',
    load: async () => (await import('./commands/schema.ts')).schema,
  },
  mcp: {
    summary: 'Let an assistant read ladders, check them and reflect on ratings that you hand it',
    load: async () => (await import('./commands/mcp.ts')).mcp,
  },
  serve: {
    summary: 'Read ladders in the browser, with findings at their place and a reload on every save',
    load: async () => (await import('./commands/serve.ts')).serve,
  },
  build: {
    summary: 'Write ladders as a site of plain files, for any static host',
    load: async () => (await import('./commands/build.ts')).build,
  },
  backup: {
    summary: 'Copy an organisation’s database while its server runs',
    load: async () => (await import('./commands/backup.ts')).backup,
  },
  restore: {
    summary: 'Bring a copy of an organisation back, into SQLite or PostgreSQL',
    load: async () => (await import('./commands/restore.ts')).restore,
  },
  export: {
    summary: 'Take an organisation’s data with you: everything shared, or all of one person',
    load: async () => (await import('./commands/export.ts')).exportData,
  },
  publish: {
    summary: 'Publish a version of a ladder in an organisation, from a file',
    load: async () => (await import('./commands/publish.ts')).publish,
  },
  'sign-in-link': {
    summary: 'Print a link for somebody who forgot their password',
    load: async () => (await import('./commands/sign-in-link.ts')).signInLink,
  },
  erase: {
    summary: 'Erase one person who has left, for good',
    load: async () => (await import('./commands/erase.ts')).erase,
  },
  audit: {
    summary: 'Verify or export the record of who did what',
    load: async () => (await import('./commands/audit.ts')).audit,
  },
};
