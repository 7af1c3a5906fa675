import { createApi } from '#api/create-api.ts';
import { sendResetThrough } from '#api/mail/send-reset.ts';
import type { Services } from '#api/services.ts';
import { createSignIn, type SignInSettings } from '#api/sign-in/sign-in.ts';
import type { Role } from '#org/access/role.ts';
import { asId, type PersonId } from '#org/ids.ts';
import type { Store } from '#store/store.ts';
import type { TestTools } from '../../store/each-database.ts';

export const origin = 'https://rungs.example.org';
export const password = 'a long enough password';

export interface SignInApi {
  readonly services: Services;
  readonly store: Store;
  readonly logged: unknown[];
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
  readonly person: (name: string, roles?: readonly Role[]) => Promise<PersonId>;
  readonly withPassword: (name: string, roles?: readonly Role[]) => Promise<PersonId>;
  readonly leave: (id: PersonId) => Promise<void>;
}

interface Options {
  readonly origin?: string;
  readonly sendsMail?: boolean;
  readonly singleSignOn?: SignInSettings['singleSignOn'];
  readonly trustedProxies?: readonly string[];
  readonly requestsPerMinute?: number;
}

/** A whole API over a store, with signing in as a server would set it up. Several on one store are several servers. */
export function signInApi(store: Store, tools: TestTools, options: Options = {}): SignInApi {
  const own = options.origin ?? origin;
  const logged: unknown[] = [];
  const sendsMail = options.sendsMail === true;
  const services: Services = {
    store,
    signIn: createSignIn(store, {
      origin: own,
      secret: 'a secret of the tests, long enough',
      sendReset: sendsMail ? sendResetThrough(store) : null,
      singleSignOn: options.singleSignOn ?? null,
    }),
    now: tools.now,
    newId: tools.newId,
    newSecret: () => `secret-${tools.newId()}`,
    settings: {
      origin: own,
      sendsMail,
      trustedProxies: options.trustedProxies ?? ['127.0.0.1'],
      requestsPerMinute: options.requestsPerMinute ?? null,
    },
    log: { info: () => undefined, error: (facts) => void logged.push(facts) },
    gallery: () => [],
  };
  const app = createApi(services);
  const person = async (name: string, roles: readonly Role[] = []) => {
    const id = asId<PersonId>(name.toLowerCase());
    const at = tools.now().toISOString();
    await store.write(async (unit) => {
      await unit.people.add({
        id,
        email: `${id}@example.org`,
        name,
        team: '',
        manager: null,
        status: 'active',
        leftOn: null,
        revision: 1,
        createdAt: at,
        updatedAt: at,
      });
      for (const role of roles) await unit.roles.grant(id, role, null);
    });
    return id;
  };
  return {
    services,
    store,
    logged,
    fetch: async (path, init) => app.request(`${own}${path}`, init),
    person,
    withPassword: async (name, roles) => {
      const id = await person(name, roles);
      await services.signIn.setPassword({ id, name, email: `${id}@example.org` }, password);
      return id;
    },
    leave: (id) =>
      store.write(async (unit) => {
        const known = await unit.people.find(id);
        if (known === null) throw new Error(`there is no ${id}`);
        await unit.people.save({
          ...known,
          status: 'left',
          leftOn: '2026-03-02' as never,
          revision: known.revision + 1,
        });
      }),
  };
}
