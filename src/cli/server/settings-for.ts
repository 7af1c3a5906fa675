import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { suggest } from '#engine/read/suggest.ts';
import type { Call } from '../command.ts';
import { resolvePath } from '../files.ts';
import { Problem } from '../problem.ts';
import {
  type GivenSettings,
  readServerSettings,
  type ServerSettings,
  type SettingMistake,
  type SettingName,
  settingNames,
  settingsInEnvironment,
} from './server-settings.ts';

/**
 * Settings of a command: its options come before the environment, the environment before the file. A problem names
 * every mistake at once.
 */
export function settingsFor(call: Call): ServerSettings {
  const fromFile = call.has('settings')
    ? settingsInFile(call, call.value('settings') ?? '')
    : { given: {}, mistakes: [] };
  const beside = { ...fromFile.given, ...settingsInEnvironment(call.io.environment) };
  const given = { ...beside, ...settingsInOptions(call, beside) };
  const read = readServerSettings(given);
  const mistakes = [...fromFile.mistakes, ...(isMistakes(read) ? read : [])];
  if (mistakes.length === 0 && !isMistakes(read)) return read;
  const lines = mistakes.map(({ setting, sentence }) => `  ${setting} ${sentence}`);
  throw new Problem('bad-option', `the settings can’t be used, so nothing was started:\n${lines.join('\n')}`);
}

function isMistakes(read: ServerSettings | readonly SettingMistake[]): read is readonly SettingMistake[] {
  return Array.isArray(read);
}

/** `--data` says where the data is, whatever else was said about it. */
function settingsInOptions(call: Call, beside: GivenSettings): GivenSettings {
  const { data, host, port, origin } = Object.fromEntries(
    ['data', 'host', 'port', 'origin'].map((name) => [name, call.value(name) ?? undefined]),
  );
  const isAddress = data !== undefined && /^postgres(?:ql)?:/.test(data);
  const place: Partial<Record<SettingName, string | undefined>> =
    data === undefined
      ? beside.RUNGS_DATA === undefined
        ? {}
        : { RUNGS_DATA: resolvePath(call.io.cwd, beside.RUNGS_DATA) }
      : isAddress
        ? { DATABASE_URL: data, RUNGS_DATA: undefined }
        : { RUNGS_DATA: resolvePath(call.io.cwd, data), DATABASE_URL: undefined };
  return {
    ...place,
    ...(host === undefined ? {} : { RUNGS_HOST: host }),
    ...(port === undefined ? {} : { PORT: port }),
    ...(origin === undefined ? {} : { RUNGS_ORIGIN: origin }),
  } as GivenSettings;
}

/** A YAML file of `NAME: value` lines, with the names that the environment has. */
function settingsInFile(call: Call, path: string): { given: GivenSettings; mistakes: SettingMistake[] } {
  const values = readYaml(resolvePath(call.io.cwd, path), path);
  const mistakes: SettingMistake[] = [];
  const given: [SettingName, string][] = [];
  for (const [name, value] of Object.entries(values)) {
    if (!isSetting(name)) {
      const meant = suggest(name, settingNames);
      const hint = meant === null ? 'docs/operations/settings.md lists them.' : `Did you mean ${meant}?`;
      mistakes.push({ setting: name, sentence: `(in "${path}") is no setting. ${hint}` });
    } else if (typeof value === 'string' || typeof value === 'number') given.push([name, String(value)]);
    else mistakes.push({ setting: name, sentence: `(in "${path}") has to be one text. Write it in quotes.` });
  }
  return { given: Object.fromEntries(given), mistakes };
}

function isSetting(name: string): name is SettingName {
  return (settingNames as readonly string[]).includes(name);
}

function readYaml(path: string, shown: string): Readonly<Record<string, unknown>> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new Problem('cannot-read', `The settings file "${shown}" can’t be read. Check its name and who may read it.`);
  }
  let values: unknown;
  try {
    // Errors of the parser quote the line, which may hold a secret.
    values = parse(text, { prettyErrors: false });
  } catch {
    throw new Problem('cannot-read', `The settings file "${shown}" is no YAML. Write one \`NAME: value\` a line.`);
  }
  if (values === null) return {};
  if (typeof values === 'object' && !Array.isArray(values)) return values as Record<string, unknown>;
  throw new Problem(
    'cannot-read',
    `The settings file "${shown}" is no list of settings. Write one \`NAME: value\` a line.`,
  );
}
