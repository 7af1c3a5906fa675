import { describe, expect, it } from 'vitest';
import { ImportDesk, type StartReader } from '#site/import/desk.ts';
import type { Handed, Outcome, Reply, Request } from '#site/import/messages.ts';
import { runImport } from '#site/import/run-import.ts';

const handed = (name: string, content: string): Handed => ({ name, content: new Blob([content]) });
const table = 'Skill,Junior,Senior\nTesting,Runs tests,Writes tests\n';
const refused: Outcome = { kind: 'refused', sentence: 'No.' };

/** Readers that answer when they are told to. */
function readers() {
  const started: { asked: Request[]; told: (reply: Reply) => void; ended: () => void; isOver: boolean }[] = [];
  const start: StartReader = (told, ended) => {
    const reader = { asked: [] as Request[], told, ended, isOver: false };
    started.push(reader);
    return {
      ask: (request) => void reader.asked.push(request),
      end: () => {
        reader.isOver = true;
      },
    };
  };
  return { started, start };
}

describe('what is handed in on the import page', () => {
  it('is read by a reader that was there before, and shown when that one answers', () => {
    const { started, start } = readers();
    const desk = new ImportDesk(start);
    expect(started).toHaveLength(1);
    desk.open([handed('a.csv', table)], 'csv');
    expect(desk.state.kind).toBe('working');
    expect(started[0]?.asked).toMatchObject([{ serial: 1, format: 'csv' }]);
    started[0]?.told({ serial: 1, outcome: refused });
    expect(desk.state).toMatchObject({ kind: 'refused', sentence: 'No.' });
  });

  it('is forgotten when somebody stops it, and what still comes of it changes nothing', () => {
    const { started, start } = readers();
    const desk = new ImportDesk(start);
    desk.open([handed('a.csv', table)], null);
    desk.stop();
    expect([started[0]?.isOver, started.length, desk.state.kind]).toEqual([true, 2, 'empty']);
    started[0]?.told({ serial: 1, outcome: refused });
    expect(desk.state.kind).toBe('empty');
  });

  it('gives way to what is handed in after it', () => {
    const { started, start } = readers();
    const desk = new ImportDesk(start);
    desk.open([handed('a.csv', table)], null);
    desk.open([handed('b.csv', table)], null);
    started[0]?.told({ serial: 1, outcome: refused });
    expect(desk.state).toMatchObject({ kind: 'working', files: [{ name: 'b.csv' }] });
    started[1]?.told({ serial: 2, outcome: refused });
    expect(desk.state.kind).toBe('refused');
  });

  it('says so when the reader can’t start or ends', () => {
    const { started, start } = readers();
    const desk = new ImportDesk(start);
    desk.open([handed('a.csv', table)], null);
    started[0]?.ended();
    expect(desk.state).toMatchObject({ kind: 'failed', message: '' });
  });
});

describe('an import on the page', () => {
  it('gives the ladder, its text, the report and what the checks say', async () => {
    const outcome = await runImport([handed('a.csv', table)], null);
    if (outcome.kind !== 'done') throw new Error('a ladder came of it');
    const [shown] = outcome.ladders;
    expect(shown?.ladder.levels.map(({ title }) => title)).toEqual(['Junior', 'Senior']);
    expect(shown?.report[0]?.title).toBe('What was taken');
    expect(shown?.text).toContain('Writes tests');
    expect(structuredClone(outcome)).toEqual(outcome);
  });

  it('refuses what is too large before any of it is read', async () => {
    const huge = {
      name: 'huge.csv',
      content: { size: 30_000_000, arrayBuffer: () => Promise.reject(new Error('read')) },
    };
    const outcome = await runImport([huge as unknown as Handed], null);
    expect(outcome).toMatchObject({ kind: 'refused', sentence: expect.stringContaining('30,000,000 bytes') });
  });

  it('tells of several ladders one by one, and of files that hold none', async () => {
    const framework = (title: string) =>
      `---\ntitle: ${title}\ntopics:\n  - name: soil\n    title: Soil\n    content:\n      - level: 1\n        criteria: [Digs]\n---\n`;
    const files = [handed('a.md', framework('Roses')), handed('b.md', framework('Herbs')), handed('c.json', '{"a":1}')];
    const outcome = await runImport(files, null);
    if (outcome.kind !== 'done') throw new Error('ladders came of it');
    expect(outcome.ladders.map(({ name }) => name)).toEqual(['roses', 'herbs']);
    expect(outcome.notTaken).toEqual([expect.stringContaining('"c.json"')]);
  });
});
