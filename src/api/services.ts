import type { Store } from '#store/store.ts';
import type { SignIn } from './sign-in/sign-in.ts';

/** What the API is made of; tests hand in their own clock and ids. */
export interface Services {
  readonly store: Store;
  readonly signIn: SignIn;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly newSecret: () => string;
  readonly settings: ApiSettings;
  readonly log: Log;
}

export interface ApiSettings {
  /** Where people reach the server: scheme, host and port, without a slash at the end. */
  readonly origin: string;
}

/** What happened, for whoever runs the server. Never what somebody wrote, and nobody's name. */
export interface Log {
  readonly info: (facts: Readonly<Record<string, unknown>>, sentence: string) => void;
  readonly error: (facts: Readonly<Record<string, unknown>>, sentence: string) => void;
}
