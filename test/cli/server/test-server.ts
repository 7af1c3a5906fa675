import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GivenSettings, readServerSettings, type ServerSettings } from '#cli/server/server-settings.ts';
import { type StartedServer, startServer } from '#cli/server/start-server.ts';
import { asId, type PersonId } from '#org/ids.ts';

export const password = 'a long enough password';

export interface TestServer extends StartedServer {
  /** The lines that were logged so far. */
  readonly log: readonly Readonly<Record<string, unknown>>[];
  /** Adds somebody who can sign in; gives their cookie. */
  readonly signedIn: (name: string) => Promise<string>;
}

export function temporaryData(): string {
  return mkdtempSync(join(tmpdir(), 'rungs-server-'));
}

export function settingsOf(given: GivenSettings): ServerSettings {
  const read = readServerSettings({ PORT: '0', ...given });
  if (Array.isArray(read)) throw new Error(JSON.stringify(read));
  return read as ServerSettings;
}

/** A whole server in this process, on a port of its own. */
export async function startTestServer(given: GivenSettings): Promise<TestServer> {
  const log: Record<string, unknown>[] = [];
  const server = await startServer(settingsOf(given), {
    title: 'Rungs',
    writeLog: (line) => void log.push(JSON.parse(line) as Record<string, unknown>),
  });
  return { ...server, log, signedIn: (name) => signIn(server, name) };
}

async function signIn({ origin, services }: StartedServer, name: string): Promise<string> {
  const email = `${name.toLowerCase()}@example.org`;
  const at = services.now().toISOString();
  const person = {
    id: asId<PersonId>(name.toLowerCase()),
    email,
    name,
    team: '',
    manager: null,
    status: 'active' as const,
    leftOn: null,
    revision: 1,
    createdAt: at,
    updatedAt: at,
  };
  await services.store.write((unit) => unit.people.add(person));
  await services.signIn.setPassword(person, password);
  const response = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error(`signing in was answered with ${response.status}: ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
}

export function removeData(directory: string): void {
  rmSync(directory, { recursive: true, force: true });
}
