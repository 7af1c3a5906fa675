import { expect } from 'vitest';
import type { Role } from '#org/access/role.ts';
import { asId, type LadderVersionId, type PersonId } from '#org/ids.ts';
import { aCycle, aLadder, ladderText } from '../../org/assessments/an-assessment.ts';
import { openSqlite, TestTools } from '../../store/each-database.ts';
import { type Received, TestApi } from '../test-api.ts';

const at = '2026-03-02T09:00:00.000Z';

/** Finn, who reports to Mia, with everybody whom a ladder may want to act in a case. */
const people: readonly (readonly [name: string, options: { manager?: string; roles?: readonly Role[] }])[] = [
  ['Noor', {}],
  ['Mia', { manager: 'noor' }],
  ['Finn', { manager: 'mia' }],
  ['Pia', { roles: ['people-partner'] }],
  ['Ravi', {}],
  ['Rosa', {}],
  ['Hana', {}],
  ['Dario', {}],
  ['Omar', {}],
];

export class CaseWorld {
  readonly api: TestApi;
  readonly end: () => Promise<void>;
  /** Where its database lies. */
  readonly folder: string;

  constructor(api: TestApi, end: () => Promise<void>, folder: string) {
    this.api = api;
    this.end = end;
    this.folder = folder;
  }

  async publish(ladder: string, id: string = ladder, change: (text: string) => string = (text) => text): Promise<void> {
    const text = change(ladderText(ladder));
    const version = /^version: "?([^"\n]+)"?$/m.exec(text)?.[1] ?? aLadder(ladder).version;
    await this.api.store.write((unit) =>
      unit.ladderVersions.add({
        id: asId<LadderVersionId>(id),
        ladder,
        version,
        title: ladder,
        text,
        status: 'published',
        revision: 1,
        createdBy: null,
        createdAt: at,
        updatedAt: at,
        publishedAt: id === ladder ? at : '2026-03-02T10:00:00.000Z',
      }),
    );
  }

  async place(person: string, ladder: string, level: string, track: string | null = null): Promise<void> {
    await this.api.store.write((unit) =>
      unit.placements.begin(
        {
          id: asId(`placement-${person}-${level}-${track ?? ''}`),
          person: asId(person),
          ladderVersion: asId(ladder),
          level,
          track,
          since: '2025-01-15',
          until: null,
          decidedBy: null,
          reason: '',
        },
        at,
      ),
    );
  }

  async cycle(id: string, status: 'open' | 'closed' = 'open'): Promise<void> {
    await this.api.store.write(async (unit) => {
      await unit.cycles.add(aCycle({ id: asId(id), name: id, status }));
      await unit.cycles.takeIn(asId(id), asId<PersonId>('finn'));
    });
  }

  async evidence(owner: string, what: string): Promise<string> {
    const made = await this.api.send(owner, 'POST', '/evidence', { body: { happenedOn: '2026-02-01', what } });
    expect(made.status).toBe(201);
    return made.body.id;
  }

  async propose(by: string, body: object): Promise<string> {
    const made = await this.api.send(by, 'POST', '/cases', {
      body: { subject: 'finn', reason: 'It is time.', ...body },
    });
    expect([made.status, made.body.detail]).toEqual([201, undefined]);
    return made.body.id;
  }

  /** Carries a command out on the case as it is now. */
  async do(by: string, id: string, command: string, body?: object): Promise<Received> {
    const state = await this.api.store.read((unit) => unit.cases.find(asId(id)));
    const headers = { 'If-Match': `"r${state?.revision ?? 0}"` };
    return this.api.send(by, 'POST', `/cases/${id}/${command}`, body === undefined ? { headers } : { body, headers });
  }

  /** The same where it has to work. */
  async does(by: string, id: string, command: string, body?: object): Promise<Received> {
    const received = await this.do(by, id, command, body);
    expect([command, by, received.status, received.body?.detail]).toEqual([command, by, 200, undefined]);
    return received;
  }

  async read(by: string, id: string): Promise<Received> {
    const received = await this.api.get(by, `/cases/${id}`);
    expect(received.status).toBe(200);
    return received;
  }

  async fillPortfolio(id: string): Promise<void> {
    const { body } = await this.read('finn', id);
    for (const { item, missing } of body.portfolio) {
      for (let index = 0; index < missing; index++) {
        const evidence = await this.evidence('finn', `What speaks for ${item}, ${index}`);
        await this.does('finn', id, 'attach-evidence', { item, evidence });
      }
    }
  }

  async name(id: string, stage: string, ...named: readonly (readonly [role: string, person: string])[]): Promise<void> {
    for (const [role, person] of named) await this.does('mia', id, 'name', { stage, role, person });
  }
}

export async function openCaseWorld(): Promise<CaseWorld> {
  const tools = new TestTools();
  const { store, end, folder } = await openSqlite(tools);
  const api = new TestApi(store, tools);
  for (const [name, options] of people) await api.person(name, options);
  return new CaseWorld(api, end, folder);
}
