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
  /** The ladders that Rungs comes with: what a demo company stands on, and what an organisation may begin with. */
  readonly gallery: () => readonly GalleryLadder[];
}

export interface GalleryLadder {
  readonly id: string;
  readonly text: string;
}

export interface ApiSettings {
  /** Where people reach the server: scheme, host and port, without a slash at the end. */
  readonly origin: string;
  /** Addresses, or networks such as `10.0.0.0/8`, of our own proxies: their `X-Forwarded-For` is believed. */
  readonly trustedProxies?: readonly string[];
  /** How often one session or access token may ask within a minute; left out: as often as it likes. */
  readonly requestsPerMinute?: number | null;
  /** Whether letters go out. Without, whoever invites somebody hands them the link. */
  readonly sendsMail?: boolean;
}

/** What happened, for whoever runs the server. Never what somebody wrote, and nobody's name. */
export interface Log {
  readonly info: (facts: Readonly<Record<string, unknown>>, sentence: string) => void;
  readonly error: (facts: Readonly<Record<string, unknown>>, sentence: string) => void;
}
