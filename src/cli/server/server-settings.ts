import { z } from 'zod';
import { wrongProxies } from '#api/http/client-address.ts';
import type { Environment } from '../io.ts';

/** Where the organisation's data is. */
export type DatabasePlace =
  | { readonly kind: 'sqlite'; readonly directory: string }
  | { readonly kind: 'postgres'; readonly address: string };

export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What stands on the button. */
  readonly name: string;
}

/** Everything that a server is told. Secrets among it are for the server alone: nothing prints this as a whole. */
export interface ServerSettings {
  readonly database: DatabasePlace;
  /** Null: this machine, at the port that was taken. */
  readonly origin: string | null;
  readonly host: string;
  /** Null: 4173, or the next one that is free. */
  readonly port: number | null;
  readonly smtp: string | null;
  readonly mailFrom: string | null;
  readonly oidc: OidcSettings | null;
  /** Addresses (or networks, `10.0.0.0/8`) of proxies whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  /** How often one session or access token may ask the API; null: as often as it likes. */
  readonly requestsPerMinute: number | null;
  readonly metricsToken: string | null;
  readonly logLevel: LogLevel;
}

const logLevels = ['error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

/** One setting that can't be used: which, what is wrong with it, how to mend it. */
export interface SettingMistake {
  readonly setting: string;
  readonly sentence: string;
}

const loopbacks = ['127.0.0.1', '::1', 'localhost'];

const address = (what: string, protocols: RegExp) =>
  z.string().refine((text) => URL.canParse(text) && protocols.test(new URL(text).protocol), { error: what });

const single = {
  RUNGS_DATA: z.string(),
  DATABASE_URL: address(
    'is no address of a PostgreSQL database. Write it like postgres://user:password@host:5432/rungs.',
    /^postgres(?:ql)?:$/,
  ),
  RUNGS_ORIGIN: address('is no address of a site. Write it like https://rungs.example.org.', /^https?:$/).refine(
    (text) => new URL(text).pathname === '/' && new URL(text).search === '',
    { error: 'has something after the host. Write scheme and host alone: the server lives at the top of its host.' },
  ),
  RUNGS_HOST: z.string().regex(/^[\w.:-]+$/, 'is no address to listen on. Write 127.0.0.1, or 0.0.0.0 for all.'),
  PORT: z.string().refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, {
    error: 'is no port. Give a whole number up to 65535; 0 takes any that is free.',
  }),
  RUNGS_SMTP: address('is no mail server. Write it like smtp://user:password@host:587.', /^smtps?:$/),
  RUNGS_MAIL_FROM: z.email('is no e-mail address. Write it like rungs@example.org.'),
  RUNGS_OIDC_ISSUER: address('is no address of an issuer. Write it like https://login.example.org.', /^https?:$/),
  RUNGS_OIDC_CLIENT_ID: z.string(),
  RUNGS_OIDC_CLIENT_SECRET: z.string(),
  RUNGS_OIDC_NAME: z.string().max(60, 'is too long for a button. Use at most 60 characters.'),
  RUNGS_TRUSTED_PROXIES: z.string().refine((text) => wrongProxies(text.split(/[\s,]+/)).length === 0, {
    error: 'has something that is no address. Write addresses or networks with commas: 10.0.0.5, 10.1.0.0/16.',
  }),
  RUNGS_REQUESTS_PER_MINUTE: z
    .string()
    .regex(/^\d{1,7}$/, 'is no number of requests. Give a whole number such as 1200; 0 sets no limit.'),
  RUNGS_METRICS_TOKEN: z.string().regex(/^\S{16,}$/, 'is no good secret. Use at least 16 characters without spaces.'),
  RUNGS_LOG_LEVEL: z.enum(logLevels, { error: `is no level of the log. Choose one of ${logLevels.join(', ')}.` }),
} as const satisfies Record<string, z.ZodType>;

export type SettingName = keyof typeof single;
export const settingNames = Object.keys(single) as readonly SettingName[];

/** Where a value came from: it is named beside the setting when something is wrong. */
export type GivenSettings = Readonly<Partial<Record<SettingName, string>>>;

/** What stands in the environment under our names; an empty value is one that isn't there. */
export function settingsInEnvironment(environment: Environment): GivenSettings {
  return Object.fromEntries(
    settingNames.flatMap((name) => {
      const value = environment[name]?.trim() ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  );
}

/**
 * Checks all settings together: either every one is usable, or all the mistakes come back at once. No mistake repeats
 * a value, as it may be a secret.
 */
export function readServerSettings(given: GivenSettings): ServerSettings | readonly SettingMistake[] {
  const mistakes = [...mistakesOfEach(given), ...mistakesBetween(given)];
  if (mistakes.length > 0) return mistakes;
  return {
    database:
      given.DATABASE_URL === undefined
        ? { kind: 'sqlite', directory: given.RUNGS_DATA ?? '' }
        : { kind: 'postgres', address: given.DATABASE_URL },
    origin: given.RUNGS_ORIGIN === undefined ? null : new URL(given.RUNGS_ORIGIN).origin,
    host: given.RUNGS_HOST ?? '127.0.0.1',
    port: given.PORT === undefined ? null : Number(given.PORT),
    smtp: given.RUNGS_SMTP ?? null,
    mailFrom: given.RUNGS_MAIL_FROM ?? null,
    oidc: oidcOf(given),
    trustedProxies: given.RUNGS_TRUSTED_PROXIES?.split(/[\s,]+/) ?? [],
    requestsPerMinute: requestsPerMinuteOf(given),
    metricsToken: given.RUNGS_METRICS_TOKEN ?? null,
    logLevel: (given.RUNGS_LOG_LEVEL as LogLevel | undefined) ?? 'info',
  };
}

/** Twenty a second: many times what pages ask for, and nothing that a server notices. */
const usualRequestsPerMinute = 1200;

function requestsPerMinuteOf({ RUNGS_REQUESTS_PER_MINUTE: given }: GivenSettings): number | null {
  const perMinute = given === undefined ? usualRequestsPerMinute : Number(given);
  return perMinute === 0 ? null : perMinute;
}

function mistakesOfEach(given: GivenSettings): SettingMistake[] {
  return settingNames.flatMap((setting) => {
    const value = given[setting];
    if (value === undefined) return [];
    const { error } = single[setting].safeParse(value);
    return error === undefined ? [] : [{ setting, sentence: error.issues[0]?.message ?? 'can’t be used.' }];
  });
}

function mistakesBetween(given: GivenSettings): SettingMistake[] {
  const mistakes: SettingMistake[] = [];
  const add = (setting: SettingName, sentence: string) => mistakes.push({ setting, sentence });
  const { RUNGS_DATA: data, DATABASE_URL: url, RUNGS_ORIGIN: origin, RUNGS_HOST: host } = given;
  if (data === undefined && url === undefined) {
    add('RUNGS_DATA', 'is missing. Name the data directory (or give --data), or set DATABASE_URL for PostgreSQL.');
  }
  if (data !== undefined && url !== undefined) {
    add('RUNGS_DATA', 'is set, and DATABASE_URL too. Keep one: the data is in one place.');
  }
  if (origin === undefined && host !== undefined && !loopbacks.includes(host)) {
    add('RUNGS_ORIGIN', 'is missing, and others can reach this server. Say at which address, as https://….');
  }
  if (given.RUNGS_SMTP !== undefined && given.RUNGS_MAIL_FROM === undefined) {
    add('RUNGS_MAIL_FROM', 'is missing. Mail needs a sender: rungs@example.org.');
  }
  const oidc = ['RUNGS_OIDC_ISSUER', 'RUNGS_OIDC_CLIENT_ID', 'RUNGS_OIDC_CLIENT_SECRET'] as const;
  if ([...oidc, 'RUNGS_OIDC_NAME' as const].some((name) => given[name] !== undefined)) {
    for (const name of oidc) {
      if (given[name] === undefined) add(name, 'is missing. Single sign-on needs issuer, client id and client secret.');
    }
  }
  return mistakes;
}

function oidcOf(given: GivenSettings): OidcSettings | null {
  const { RUNGS_OIDC_ISSUER: issuer, RUNGS_OIDC_CLIENT_ID: clientId, RUNGS_OIDC_CLIENT_SECRET: clientSecret } = given;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null;
  return { issuer, clientId, clientSecret, name: given.RUNGS_OIDC_NAME ?? 'Single sign-on' };
}
