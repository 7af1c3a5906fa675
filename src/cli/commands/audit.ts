import type { BrokenChain } from '#org/audit/audit-entry.ts';
import type { ChainEnd } from '#store/verify-audit.ts';
import type { Call, Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { Problem } from '../problem.ts';
import { databaseOf, databaseOptions } from '../server/database-options.ts';
import { writeJson } from '../write-json.ts';

export const audit: Command = {
  summary: 'Verify or export the record of who did what',
  usage: 'verify|export|verify-packet [FILE] --data DIRECTORY',
  arguments: [
    { name: 'ACTION', description: 'verify, export, or verify-packet', required: true },
    { name: 'FILE', description: 'of verify-packet: the JSON packet of a case', required: false },
  ],
  options: [
    ...databaseOptions,
    {
      name: 'noted',
      value: 'SEQUENCE:HASH',
      description: 'of verify: an end that was noted earlier must be there still',
    },
    { name: 'out', value: 'FILE', description: 'of export: a file instead of standard output' },
  ],
  details: [
    'Each entry holds the hash of the one before, so none can be changed or taken out unseen. Entries cut off at the end are seen only by whoever noted the end elsewhere: note what verify prints.',
    'It runs beside the server. export writes a JSON object a line; there are ids in it, and nothing that anybody wrote.',
  ],
  examples: [
    { line: 'rungs audit verify --data /var/lib/rungs', says: 'exit code 1 where the chain is broken' },
    { line: 'rungs audit export --data /var/lib/rungs --out audit.jsonl', says: 'all entries' },
    {
      line: 'rungs audit verify-packet case.json --data /var/lib/rungs',
      says: 'whether a case is what was decided then',
    },
  ],
  run,
};

async function run(call: Call): Promise<number> {
  const [action = ''] = call.arguments;
  if (action === 'verify-packet') return (await import('../verify-packet.ts')).verifyPacket(call);
  if (action !== 'verify' && action !== 'export') {
    throw new Problem('bad-option', `\`rungs audit\` can verify, export or verify-packet, not "${action}".`);
  }
  const noted = notedEnd(call.value('noted'));
  const place = await databaseOf(call);
  const { readDatabase } = await import('../server/read-database.ts');
  const { auditEntries, verifyAudit } = await import('#store/verify-audit.ts');
  return readDatabase(place, ({ read }) =>
    read(async (db) => {
      if (action === 'verify') return report(call, await verifyAudit(db, noted));
      const out = call.value('out');
      const lines = linesOf(auditEntries(db));
      if (out === null) for await (const line of lines) call.io.stdout(line);
      else await (await import('../server/write-lines.ts')).writeLines(call.io, out, lines);
      return exitCode.fine;
    }),
  );
}

function report(call: Call, outcome: ChainEnd | BrokenChain): number {
  const isWhole = !('kind' in outcome);
  if (call.format === 'json') writeJson(call.io, { isWhole, ...outcome });
  else if (isWhole) call.io.stdout(`The audit chain holds. It ends at ${outcome.sequence}:${outcome.hash}\n`);
  else call.io.stdout(`The audit chain is broken. ${wordBreak(outcome)} All before it holds.\n`);
  return isWhole ? exitCode.fine : exitCode.findings;
}

function wordBreak({ kind, sequence }: BrokenChain): string {
  switch (kind) {
    case 'missing':
      return `Entry ${sequence} is missing.`;
    case 'changed':
      return `Entry ${sequence} is not what was written.`;
    case 'cut':
      return `Entry ${sequence} doesn’t follow the one before it.`;
  }
}

function notedEnd(given: string | null): ChainEnd | null {
  if (given === null) return null;
  const [, sequence, hash] = /^(\d{1,15}):([\da-f]{64})$/.exec(given) ?? [];
  if (sequence !== undefined && hash !== undefined) return { sequence: Number(sequence), hash };
  throw new Problem(
    'bad-option',
    `"${given}" is no end of a chain. Give what \`rungs audit verify\` printed: 12:3fa4….`,
  );
}

async function* linesOf(pieces: AsyncIterable<readonly object[]>): AsyncGenerator<string> {
  for await (const entries of pieces) yield entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
}
