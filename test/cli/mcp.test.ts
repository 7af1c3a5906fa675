import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { repository, temporaryDirectory } from './run-command.ts';

const command = join(repository, 'src/cli/main.ts');
const clients: Client[] = [];

/** The official client, with the command as a process of its own. */
async function connect(folders: readonly string[] = []): Promise<Client> {
  const client = new Client({ name: 'a test', version: '1' });
  const transport = new StdioClientTransport({ command: process.execPath, args: [command, 'mcp', ...folders] });
  await client.connect(transport);
  clients.push(client);
  return client;
}

afterAll(async () => {
  for (const client of clients) await client.close();
});

interface Answered {
  readonly isError: boolean;
  readonly text: string;
  readonly data: Record<string, unknown>;
}

async function call(client: Client, name: string, given: Record<string, unknown>): Promise<Answered> {
  const answer = await client.callTool({ name, arguments: given });
  const [first] = answer.content as readonly { readonly type: string; readonly text?: string }[];
  return {
    isError: answer.isError === true,
    text: first?.text ?? '',
    data: (answer.structuredContent ?? {}) as Record<string, unknown>,
  };
}

describe('rungs mcp', () => {
  let client: Client;
  beforeAll(async () => {
    client = await connect();
  });

  test('offers tools that only read, each with words for what it takes', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).toSorted()).toEqual([
      'check_ladder',
      'compare_levels',
      'crosswalk',
      'explain_result',
      'list_ladders',
      'read_cell',
      'read_competency',
      'read_ladder',
      'read_level',
      'score_profile',
      'ways_up',
    ]);
    for (const { annotations, description, inputSchema } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
      expect(description).toMatch(/^[A-Z].{30,}\.$/s);
      for (const property of Object.values(inputSchema.properties ?? {}))
        expect(
          (property as { description?: string }).description ?? (property as { type?: string }).type,
        ).toBeDefined();
    }
    expect(client.getInstructions()).toContain('mirror');
    const page = readFileSync(join(repository, 'docs/assistants.md'), 'utf8');
    for (const { name } of tools) expect(page).toContain(`| \`${name}\``);
  });

  test('lists the gallery and reads a ladder, a level, a competency and a cell of it', async () => {
    const listed = await call(client, 'list_ladders', {});
    expect(listed.text).toContain('- trunk-and-fork: Trunk and Fork 1.0.0, a mirror, 12 levels, 27 competencies');
    const ladder = await call(client, 'read_ladder', { ladder: 'four-axes' });
    expect(ladder.data).toMatchObject({ ladder: { id: 'four-axes', intent: 'scorecard' } });
    const level = await call(client, 'read_level', { ladder: 'core-questions', level: 'ic2' });
    expect(level.text).toContain('Can you take a problem from one end to the other and own it?');
    const competency = await call(client, 'read_competency', { ladder: 'three-areas', competency: 'data' });
    expect(competency.data['cells']).toHaveLength(5);
    const cell = await call(client, 'read_cell', { ladder: 'three-areas', competency: 'leadership', level: 'junior' });
    expect(cell.data).toMatchObject({ written: 'none', holds: { kind: 'none' } });
    const blank = await call(client, 'read_cell', { ladder: 'three-areas', competency: 'data', level: 'mid' });
    expect(blank.data).toMatchObject({ written: 'described', holdsFrom: 'mid' });
  });

  test('puts two levels side by side, of one ladder and of two, and knows the crosswalks', async () => {
    const one = { ladder: 'four-axes', level: 'lead-engineer', otherLevel: 'manager' };
    expect((await call(client, 'compare_levels', one)).text).toContain('Not asked on this track.');
    const two = { ladder: 'four-axes', level: 'engineer', otherLadder: 'core-questions', otherLevel: 'ic1' };
    expect((await call(client, 'compare_levels', two)).text).toContain('IC1 Junior Engineer, in Core questions');
    const walk = await call(client, 'crosswalk', { ladder: 'trunk-and-fork', otherLadder: 'core-questions' });
    expect(walk.data).toMatchObject({ from: 'trunk-and-fork', to: 'core-questions' });
    expect(walk.text).toContain('It places nobody.');
  });

  test('checks the text of a ladder, with lines', async () => {
    const sound = readFileSync(join(repository, 'ladders/three-areas.yaml'), 'utf8');
    expect((await call(client, 'check_ladder', { text: sound })).text).toMatch(/^The ladder has/);
    const broken = await call(client, 'check_ladder', { text: sound.replace('work-unit: same-as lead', 'unit: x') });
    expect(broken.text).toMatch(/line \d+, column \d+: error, unknown-id\./);
  });

  test('scores and explains ratings of a scorecard, and finds the ways up', async () => {
    const given = {
      ladder: 'weighted-competencies',
      ratings: { 'technical-mastery': 3, 'code-quality': { 'x-y': 1 } },
    };
    expect((await call(client, 'score_profile', given)).isError).toBe(true);
    const ratings = Object.fromEntries(
      ['technical-mastery', 'code-quality', 'system-design', 'ai-tools'].map((id) => [id, 3]),
    );
    const scored = await call(client, 'score_profile', { ladder: 'weighted-competencies', ratings });
    expect(scored.data).toMatchObject({ kind: 'result', overall: { kind: 'scored' } });
    expect(scored.text).toMatch(/ to .*score \d/);
    const explained = await call(client, 'explain_result', { ladder: 'weighted-competencies', ratings });
    expect(explained.text).toContain('Rated 3 as a whole.');
    const ways = await call(client, 'ways_up', { ladder: 'weighted-competencies', ratings, to: 'l3' });
    expect(ways.data).toMatchObject({ kind: 'ways-up', to: 'l3' });
  });

  test('shows a mirror in words, and never a number, whichever way it is asked', async () => {
    const mine = {
      ladder: 'trunk-and-fork',
      ratings: { sizing: 'mid', 'problem-framing': 'senior', 'map-structure': 'n/a' },
    };
    for (const name of ['score_profile', 'explain_result', 'ways_up']) {
      const { text, data, isError } = await call(client, name, mine);
      expect(isError).toBe(false);
      expect(text).toContain('it shows and never scores');
      expect(text).toContain('Mid');
      expect(text.replaceAll(/^.*(?:\d{1,2} weeks|13 weeks).*$/gm, '')).not.toMatch(/\b\d+(?:\.\d+)?\b/);
      const values: unknown[] = [];
      JSON.stringify(data, (_, value) => {
        if (typeof value === 'number') values.push(value);
        return value;
      });
      expect(values).toEqual([]);
    }
  });

  test('refuses in a sentence what it doesn’t know, and what is too much', async () => {
    const unknown = await call(client, 'read_level', { ladder: 'four-axes', level: 'enginer' });
    expect(unknown).toMatchObject({ isError: true });
    expect(unknown.text).toContain('Did you mean "engineer"?');
    const missing = await call(client, 'read_ladder', { ladder: 'core-question' });
    expect(missing.text).toContain('Did you mean "core-questions"?');
    const large = await call(client, 'check_ladder', { text: 'x'.repeat(1_600_000) });
    expect(large.isError).toBe(true);
    const path = await call(client, 'read_ladder', { ladder: '../../package.json' });
    expect(path.isError).toBe(true);
    expect((await call(client, 'list_ladders', {})).isError).toBe(false);
  });

  test('hands out the ladders’ texts, the schemas and the format as resources', async () => {
    const { resources } = await client.listResources();
    const uris = resources.map(({ uri }) => uri);
    expect(uris).toContain('rungs://schema/ladder');
    expect(uris).toContain('rungs://format');
    const { contents } = await client.readResource({ uri: 'rungs://ladders/four-axes' });
    const text = readFileSync(join(repository, 'ladders/four-axes.yaml'), 'utf8');
    expect(contents).toMatchObject([{ mimeType: 'application/yaml', text }]);
    await expect(client.readResource({ uri: 'rungs://ladders/..%2F..%2Fpackage.json' })).rejects.toThrow();
  });
});

describe('rungs mcp FOLDER', () => {
  const folder = temporaryDirectory();
  const outside = temporaryDirectory();
  let client: Client;

  beforeAll(async () => {
    const text = readFileSync(join(repository, 'ladders/three-areas.yaml'), 'utf8');
    writeFileSync(join(folder, 'ours.yaml'), text.replace('id: three-areas', 'id: ours'));
    writeFileSync(join(folder, 'again.yaml'), text.replace('"1.0.0"', '"2.0.0"'));
    writeFileSync(join(outside, 'secret.yaml'), text.replace('id: three-areas', 'id: secret'));
    symlinkSync(join(outside, 'secret.yaml'), join(folder, 'link.yaml'));
    const walk = readFileSync(join(repository, 'crosswalks/four-axes--three-areas.yaml'), 'utf8');
    const ours = walk.replace('ladder: three-areas', 'ladder: ours');
    writeFileSync(join(folder, 'four-axes--ours.yaml'), ours);
    mkdirSync(join(folder, 'deeper'));
    cpSync(join(outside, 'secret.yaml'), join(folder, 'deeper/secret.yaml'));
    client = await connect([folder]);
  });

  test('reads the ladders in it, beside the gallery’s, and nothing that a link leads to', async () => {
    const { text } = await call(client, 'list_ladders', {});
    const names = [...text.matchAll(/^- ([^:]+):/gm)].map(([, name]) => name);
    expect(names).toContain('ours');
    expect(names.slice(0, 2)).toEqual(['three-areas', 'ours']);
    expect(names).toContain('three-areas@1.0.0');
    expect(names).not.toContain('secret');
  });

  test('knows the crosswalk that lies in it', async () => {
    const walk = await call(client, 'crosswalk', { ladder: 'ours', otherLadder: 'four-axes' });
    expect(walk.data).toMatchObject({ from: 'ours', to: 'four-axes' });
    const none = await call(client, 'crosswalk', { ladder: 'ours', otherLadder: 'core-questions' });
    expect(none.isError).toBe(true);
  });

  test('says so where a crosswalk was written about another version of a ladder', async () => {
    const walk = await call(client, 'crosswalk', { ladder: 'three-areas', otherLadder: 'trunk-and-fork' });
    expect(walk.text).toContain('version 1.0.0 of "three-areas", and the ladder is at 2.0.0 now');
  });

  test('sees what was saved meanwhile', async () => {
    const path = join(folder, 'ours.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('title: Three areas', 'title: Our own ladder'));
    expect((await call(client, 'read_ladder', { ladder: 'ours' })).text).toContain('Our own ladder');
  });

  test('writes nothing', async () => {
    const before = stamps(folder);
    await call(client, 'score_profile', { ladder: 'ours', ratings: { data: 'senior' } });
    await call(client, 'check_ladder', { text: 'id: x' });
    expect(stamps(folder)).toEqual(before);
  });
});

describe('the process of rungs mcp', () => {
  test('puts nothing but the protocol on standard output, and ends when its input does', async () => {
    const { child, ended } = start(['mcp']);
    const initialize = {
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'a test', version: '1' } },
    };
    child.stdin?.write(`${JSON.stringify(initialize)}\n`);
    child.stdin?.write('this is no message\n');
    child.stdin?.write(`${JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' })}\n`);
    child.stdin?.write(`${JSON.stringify({ jsonrpc: '2.0', id: 2, method: 'tools/list' })}\n`);
    await until(child, '"id":2');
    child.stdin?.end();
    const { code, out } = await ended;
    expect(code).toBe(0);
    const messages = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(messages.every(({ jsonrpc }) => jsonrpc === '2.0')).toBe(true);
    expect(messages.find(({ id }) => id === 2).result.tools.length).toBeGreaterThan(5);
  });

  test('says in a sentence which folder isn’t there', async () => {
    const { child, ended } = start(['mcp', 'no-such-folder']);
    child.stdin?.end();
    const { code, out, err } = await ended;
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('no-such-folder');
  });
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function start(argv: readonly string[]): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, [command, ...argv], { stdio: 'pipe' });
  let [out, err] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  return { child, ended: new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err }))) };
}

/** Waits until something was said on standard output. */
function until(child: ChildProcess, wanted: string): Promise<void> {
  return new Promise((resolve) => {
    let said = '';
    child.stdout?.on('data', (text) => {
      said += text;
      if (said.includes(wanted)) resolve();
    });
  });
}

function stamps(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => `${name} ${statSync(join(folder, String(name))).mtimeMs}`)
    .toSorted();
}
