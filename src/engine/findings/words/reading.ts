import { count, didYouMean, list } from './phrases.ts';

/** The text can't be read as a ladder or as ratings. */
export const readingFindings = {
  'empty-file': {
    severity: 'error',
    say: (_: Record<string, never>) => 'The file is empty. `rungs new` writes a ladder to start from.',
  },
  'too-large': {
    severity: 'error',
    say: (a: { what: string; limit: string }) =>
      `The file is too large to be a ladder or a profile: ${a.what}, and at most ${a.limit} is read. Part it, or take out what doesn't belong.`,
  },
  'not-text': {
    severity: 'error',
    say: (_: Record<string, never>) =>
      'A null character stands here, so this is no text in UTF-8. Save the file as UTF-8 text and try again.',
  },
  'not-formatted': {
    severity: 'error',
    say: (_: Record<string, never>) =>
      'This file uses YAML that can’t be put into the canonical form with its meaning kept: a tag, a directive or an anchor in an unusual place. Write it without, and format it again.',
  },
  'invalid-utf8': {
    severity: 'error',
    say: (_: Record<string, never>) => 'The file is not valid UTF-8 from here on. Save it as UTF-8 and try again.',
  },
  syntax: {
    severity: 'error',
    say: (a: { reason: string }) => `The YAML breaks here: ${a.reason}. Mend this line; the rest was read without it.`,
  },
  'tab-indentation': {
    severity: 'error',
    say: (a: { lines: number }) =>
      `YAML is indented with spaces, and ${count(a.lines, 'line starts', 'lines start')} with a tab, this one first. Replace each tab with two spaces.`,
  },
  'several-documents': {
    severity: 'error',
    say: (_: Record<string, never>) =>
      'A second YAML document starts here, and one file holds one. Move it to a file of its own, or remove the `---`.',
  },
  'too-deep': {
    severity: 'error',
    say: (a: { limit: number }) =>
      `This is nested more than ${a.limit} deep. A ladder needs less than ten; flatten it.`,
  },
  'too-many-aliases': {
    severity: 'error',
    say: (a: { limit: number }) =>
      `The aliases (\`*name\`) of this file unfold to more than ${count(a.limit, 'value')}. Write out what you mean instead.`,
  },
  'unknown-alias': {
    severity: 'error',
    say: (a: { alias: string }) =>
      `Nothing is anchored as "&${a.alias}" before this. Add the anchor, or write the value out.`,
  },
  'duplicate-key': {
    severity: 'error',
    say: (a: { key: string; within: string; first: number; second: number }) =>
      `${a.within} "${a.key}" is defined twice (lines ${a.first} and ${a.second}). Rename or remove one.`,
  },
  'unknown-key': {
    severity: 'error',
    say: (a: { key: string; where: string; suggestion: string | null; allowed: readonly string[] }) =>
      `There is no key "${a.key}" ${a.where}.${didYouMean(a.suggestion)}${a.suggestion === null && a.allowed.length > 0 ? ` It takes ${list(a.allowed)}.` : ''}`,
  },
  'missing-key': {
    severity: 'error',
    say: (a: { key: string; where: string; expected: string }) =>
      `"${a.key}" is missing ${a.where}. Add it: ${a.expected}.`,
  },
  'wrong-form': {
    severity: 'error',
    say: (a: { what: string; got: string; expected: string }) => `${a.what} is ${a.got}. Write ${a.expected}.`,
  },
  'out-of-bounds': {
    severity: 'error',
    say: (a: { what: string; bound: string }) => `${a.what} ${a.bound}.`,
  },
  'not-one-of': {
    severity: 'error',
    say: (a: { what: string; got: string; allowed: readonly string[]; suggestion: string | null }) =>
      `${a.what} is ${a.got}, and can only be ${list(a.allowed, 'or')}.${didYouMean(a.suggestion)}`,
  },
  'bad-id': {
    severity: 'error',
    say: (a: { id: string; suggestion: string | null }) =>
      `"${a.id}" is not an id. Ids are lower-case words joined by hyphens, starting with a letter.${didYouMean(a.suggestion)}`,
  },
  'more-findings': {
    severity: 'error',
    say: (a: { count: number }) => `${count(a.count, 'more finding')} of this sort not shown. Mend these first.`,
  },
} as const;
