import { readdirSync, readFileSync } from 'node:fs';
import { createApi } from '#api/create-api.ts';
import type { Services } from '#api/services.ts';
import { createSignIn } from '#api/sign-in/sign-in.ts';
import { sessionCookie, startSession } from '#api/sign-in/start-session.ts';
import type { Role } from '#org/access/role.ts';
import { asId, type PersonId } from '#org/ids.ts';
import type { Person } from '#org/people/person.ts';
import type { Store } from '#store/store.ts';
import { openSqlite, TestTools } from '../store/each-database.ts';

export const origin = 'https://rungs.example.org';
export const password = 'a long enough password';

/** Who a request is sent as: a session's cookie, and headers of one's own. */
export interface Sent {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into whatever came
export interface Received<Body = any> {
  readonly status: number;
  readonly body: Body;
  readonly text: string;
  readonly headers: Headers;
}

let passwordHash: Promise<string> | null = null;

/** A whole API in this process, over a real database, with people who are signed in for real. */
export class TestApi {
  readonly store: Store;
  readonly tools: TestTools;
  readonly services: Services;
  readonly failures: unknown[] = [];
  readonly #app: ReturnType<typeof createApi>;
  readonly #cookies = new Map<string, string>();
  #addresses = 0;

  constructor(store: Store, tools: TestTools) {
    this.store = store;
    this.tools = tools;
    this.services = {
      store,
      signIn: createSignIn(store, { origin, secret: 'a secret of the tests, long enough', sendReset: null }),
      now: tools.now,
      newId: tools.newId,
      newSecret: () => `secret-${tools.newId()}`,
      settings: { origin, trustedProxies: ['127.0.0.1'] },
      gallery: galleryTexts,
      log: { info: () => undefined, error: (facts) => void this.failures.push(facts) },
    };
    this.#app = createApi(this.services);
  }

  /** Adds somebody to the directory; the id is the name in lower case. */
  async person(
    name: string,
    options: { manager?: string; team?: string; roles?: readonly Role[] } = {},
  ): Promise<PersonId> {
    const id = asId<PersonId>(name.toLowerCase());
    const at = this.tools.now().toISOString();
    await this.store.write(async (unit) => {
      await unit.people.add({
        id,
        email: `${id}@example.org`,
        name,
        team: options.team ?? '',
        manager: options.manager === undefined ? null : asId<PersonId>(options.manager),
        status: 'active',
        leftOn: null,
        revision: 1,
        createdAt: at,
        updatedAt: at,
      });
      for (const role of options.roles ?? []) await unit.roles.grant(id, role, null);
    });
    return id;
  }

  /** Sends a request as somebody (null: nobody), signing them in the first time. */
  async send(as: string | null, method: string, path: string, { body, headers = {} }: Sent = {}): Promise<Received> {
    const own: Record<string, string> = { 'Sec-Fetch-Site': 'same-origin', ...headers };
    if (as !== null) own['Cookie'] = await this.cookieOf(as);
    if (body !== undefined) own['Content-Type'] ??= 'application/json';
    const response = await this.raw(path.startsWith('/api/') ? path : `/api/v1${path}`, {
      method,
      headers: own,
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /\bjson\b/.test(response.headers.get('Content-Type') ?? '');
    return { status: response.status, text, body: isJson ? JSON.parse(text) : null, headers: response.headers };
  }

  raw(path: string, init: RequestInit): Promise<Response> {
    return Promise.resolve(this.#app.request(`${origin}${path}`, init));
  }

  get(as: string | null, path: string): Promise<Received> {
    return this.send(as, 'GET', path);
  }

  async cookieOf(id: string): Promise<string> {
    const known = this.#cookies.get(id);
    if (known !== undefined) return known;
    const person = await this.store.read((unit) => unit.people.find(asId<PersonId>(id)));
    if (person === null) throw new Error(`there is no ${id}`);
    const cookie = await this.#signedIn(person);
    this.#cookies.set(id, cookie);
    return cookie;
  }

  /** As somebody comes in who took a link and chose the password: their hash takes long, so it is made once. */
  async #signedIn(person: Person): Promise<string> {
    const { services } = this;
    passwordHash ??= services.signIn.hashPassword(password);
    const hash = await passwordHash;
    const browser = { address: this.#nextAddress(), userAgent: 'tests' };
    const token = await this.store.write(async (unit) => {
      await unit.signInAccounts.setPasswordHash(person, hash);
      // Tests let months pass; how long a session holds is tested where people sign in.
      return startSession(unit, { ...services, now: () => new Date('2126-01-01') }, person.id, browser);
    });
    return (await sessionCookie(services, token)).split(';')[0] ?? '';
  }

  async signIn(email: string, secret: string, headers: Readonly<Record<string, string>> = {}): Promise<string | null> {
    const response = await this.raw('/api/auth/sign-in/email', {
      method: 'POST',
      // An address each, so that a test which signs many people in isn't taken for one that guesses passwords.
      headers: {
        'Content-Type': 'application/json',
        Origin: origin,
        'X-Forwarded-For': this.#nextAddress(),
        ...headers,
      },
      body: JSON.stringify({ email, password: secret }),
    });
    if (!response.ok) return null;
    return response.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
  }
  /** Each signs in from an address of their own: otherwise many in one test look like somebody who guesses passwords. */
  #nextAddress(): string {
    this.#addresses += 1;
    return `10.0.${this.#addresses >> 8}.${this.#addresses & 255}`;
  }
}

export async function openTestApi(): Promise<{ api: TestApi; end: () => Promise<void> }> {
  const tools = new TestTools();
  const { store, end } = await openSqlite(tools);
  return { api: new TestApi(store, tools), end };
}

/** The ladders as they stand in the repository. */
function galleryTexts(): readonly { readonly id: string; readonly text: string }[] {
  const folder = new URL('../../ladders/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ id: name.replace('.yaml', ''), text: readFileSync(new URL(name, folder), 'utf8') }));
}
