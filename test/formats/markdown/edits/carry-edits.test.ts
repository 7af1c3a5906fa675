import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLadder } from '#engine/read/format-ladder.ts';
import { importLadder } from '#formats/import/import-ladder.ts';
import type { ImportedLadder } from '#formats/import/imported-ladder.ts';
import { carryEdits } from '#formats/markdown/edits/carry-edits.ts';
import { ladderTexts } from '#formats/markdown/edits/ladder-texts.ts';
import { copyInMarkdown } from '#formats/markdown/ladder-copy-in-markdown.ts';
import { writeLadderMarkdown, writeLadderMarkdownFiles } from '#formats/markdown/write-ladder-markdown.ts';
import { bytesOf, everyLadder, ladderText } from '../../survival/ladder-samples.ts';

const gallery = everyLadder.filter(({ name }) => name.startsWith('ladders/'));

function importOf(files: readonly { readonly name: string; readonly text: string }[]): ImportedLadder {
  const outcome = importLadder(files.map(({ name, text }) => ({ name, bytes: bytesOf(text) })));
  if (outcome.kind !== 'ladder') throw new Error('one ladder comes of it');
  return outcome;
}

const troublesOf = ({ report }: ImportedLadder) => report.troubles.map(({ sentence }) => sentence).join(' ');

/** A page of `own`, changed by hand. */
function edited(own: { readonly ladder: Parameters<typeof writeLadderMarkdown>[0]; readonly text: string }) {
  const page = writeLadderMarkdown(own.ladder, null);
  return (change: (page: string) => string) =>
    importOf([{ name: 'ladder.md', text: `${change(page)}\n${copyInMarkdown(own.text)}` }]);
}

const weighted = gallery.find(({ name }) => name.includes('weighted'));
if (weighted === undefined) throw new Error('it is in the gallery');

describe('a page of our own that somebody has changed', () => {
  const importChanged = edited(weighted);

  it('changes those words of the ladder, and nothing else of it', () => {
    const outcome = importChanged((page) =>
      page.replace('Keeps quiet instead of asking,', 'Never asks,').replaceAll('Junior SE', 'Entry SE'),
    );
    const expected = weighted.text.replace('Keeps quiet instead of asking,', 'Never asks,');
    expect(outcome.ladder).toEqual(ladderText(expected.replaceAll('Junior SE', 'Entry SE')).ladder);
    expect(troublesOf(outcome)).toContain('All of it was carried over');
    expect(outcome.text.split('\n').filter((line) => !weighted.text.includes(line)).length).toBeLessThan(8);
    expect(outcome.text.split('\n')).toHaveLength(weighted.text.split('\n').length);
    expect(outcome.report.words.leftOut).toBe(0);
  });

  it('renames a level everywhere where only its heading was changed', () => {
    const outcome = importChanged((page) => page.replace('\n## Senior SE\n', '\n## Seasoned SE\n'));
    const { ladder } = outcome;
    expect(troublesOf(outcome)).toMatch(/What says the same elsewhere in the page follows it, in \d+ lines/);
    expect(ladder.levels.map(({ title }) => title)).toContain('Seasoned SE');
    expect(ladder.competencies).toHaveLength(8);
  });

  it('takes in what was put into a list, and takes out what is gone from one', () => {
    const item = '- A report each day on the work in hand.';
    const added = importChanged((page) => page.replace(item, `${item}\n- Questions in a list of their own.`));
    const removed = importChanged((page) => page.replace(`${item}\n`, ''));
    const outputs = (of: ImportedLadder) => {
      const [cell] = of.ladder.competencies[0]?.cells.values() ?? [];
      return cell?.kind === 'described' ? cell.outputs : [];
    };
    const before = outputs(importChanged((page) => page));
    expect(outputs(added)).toEqual([...before.slice(0, 3), 'Questions in a list of their own.', ...before.slice(3)]);
    expect(outputs(removed)).toEqual(before.filter((one) => !item.includes(one)));
  });

  it('takes out once what the page shows twice', () => {
    const item = 'Confirm it in the quarter that follows';
    const outcome = importChanged((page) => page.replaceAll(new RegExp(`^\\d\\. ${item}.*\\n`, 'gm'), ''));
    const left = (of: ImportedLadder['ladder']) => JSON.stringify(of.paths.map(({ move }) => move));
    expect(weighted.text).toContain(item);
    expect(left(outcome.ladder)).not.toContain(item);
    expect(left(outcome.ladder)).toContain('Try it out');
  });

  it('leaves out, with its place, what is no text of the ladder by itself', () => {
    const outcome = importChanged((page) =>
      page
        .replace('- **Weight:** 2', '- **Weight:** 7')
        .replace('\n### Ways on\n', '\nA word in between.\n\n### Ways on\n'),
    );
    expect(outcome.ladder).toEqual(weighted.ladder);
    expect(outcome.report.leftOut.map(({ text }) => text)).toEqual(['A word in between.', '- **Weight:** 7']);
    expect(outcome.report.words.leftOut).toBe(6);
    expect(troublesOf(outcome)).toContain('0 of 2 changes were carried over');
    expect(troublesOf(outcome)).toContain('What was changed here still stands in the ladder: "- **Weight:** 2"');
    const lines = outcome.report.troubles.map(({ place }) => place.line);
    const page = writeLadderMarkdown(weighted.ladder, null).split('\n');
    expect(lines).toContain(page.indexOf('- **Weight:** 2') + 3);
  });

  it('names each of many lines that are no texts of the ladder, and takes the texts between them', () => {
    const outcome = importChanged((page) =>
      page.replaceAll('[More on ', '[Much on ').replace('Keeps quiet instead of asking,', 'Never asks,'),
    );
    expect(outcome.report.leftOut).toHaveLength(40);
    expect(outcome.text).toContain('Never asks, and');
  });

  it('isn’t compared to its end with a page that has nothing in common with it', () => {
    const other = Array.from({ length: 100_000 }, (_, line) => `Line ${line} of another text.`);
    expect(carryEdits(weighted.text, (own) => writeLadderMarkdown(own, null).split('\n'), other)).toBeNull();
  });

  it('is read as any page where most of it is another', () => {
    const outcome = importChanged((page) => page.replaceAll(/ the /g, ' a certain '));
    expect(troublesOf(outcome)).toContain('read as any Markdown');
  });

  it('may be one file of several', () => {
    const files = writeLadderMarkdownFiles(weighted.ladder, weighted.text).map((file) => ({
      name: `docs/${file.name}`,
      text: file.text.replace('Keeps quiet instead of asking,', 'Never asks,'),
    }));
    const outcome = importOf(files.toReversed());
    expect(outcome.ladder).toEqual(
      ladderText(weighted.text.replace('Keeps quiet instead of asking,', 'Never asks,')).ladder,
    );
  });
});

describe.each(gallery.map((own) => [own.name, own] as const))('pages of %s with any texts changed', (_, own) => {
  it('say what the ladder says that is made of them, or what of it doesn’t', () => {
    const count = ladderTexts(own.text).texts.length;
    const picks = fc.array(fc.record({ at: fc.nat(count - 1), how: fc.constantFrom('more', 'less', 'end') }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(picks, (chosen) => {
        const { document, texts } = ladderTexts(own.text);
        for (const { at, how } of chosen) {
          const text = texts[at];
          if (text === undefined) continue;
          const value = String(text.scalar.value);
          if (how === 'less' && text.list !== null) text.list.items.splice(text.list.items.indexOf(text.scalar), 1);
          else text.scalar.value = how === 'end' ? `${value} And more.` : `More ${value}`;
        }
        let changed: ReturnType<typeof ladderText>;
        try {
          changed = ladderText(formatLadder(String(document)).text);
        } catch {
          return;
        }
        const page = writeLadderMarkdown(changed.ladder, null);
        const outcome = importOf([{ name: 'a.md', text: `${page}\n${copyInMarkdown(own.text)}` }]);
        const same = writeLadderMarkdown(outcome.ladder, null) === page;
        expect(same || /changes were carried over|says the same elsewhere/.test(troublesOf(outcome))).toBe(true);
        expect(same && troublesOf(outcome).includes('changes were carried over')).toBe(false);
        const { words } = outcome.report;
        expect(words.taken + words.leftOut).toBe(words.found);
      }),
      { numRuns: 12, interruptAfterTimeLimit: 20_000 },
    );
  });
});
