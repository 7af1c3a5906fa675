import type { AuditEntry } from '#org/audit/audit-entry.ts';
import { type CasePacket, type PacketProblem, problemsOfPacket, readPacket } from '#org/cases/case-packet.ts';
import type { Call } from './command.ts';
import { exitCode } from './exit-code.ts';
import { Problem } from './problem.ts';
import { readInput } from './read-input.ts';
import { databaseOf } from './server/database-options.ts';
import { writeJson } from './write-json.ts';

/** More than a case with hundreds of views comes to. */
const packetLimitBytes = 64 * 1024 * 1024;

/** Holds the packet of a case against the audit chain: is it what was decided then, and all of it? */
export async function verifyPacket(call: Call): Promise<number> {
  const [, file] = call.arguments;
  if (file === undefined)
    throw new Problem('missing-argument', 'Name the JSON packet: `rungs audit verify-packet case.json`.');
  const input = await readInput(call.io, file, packetLimitBytes);
  const packet = readPacket(input.text);
  if (packet === null) {
    throw new Problem(
      'cannot-read',
      `"${input.name}" is no packet of a case. Take the one that \`packet\` of a case gives, as JSON.`,
    );
  }
  const place = await databaseOf(call);
  const { readDatabase } = await import('./server/read-database.ts');
  const { auditEntries, verifyAudit } = await import('#store/verify-audit.ts');
  const { sha256 } = await import('#store/open-store.ts');
  return readDatabase(place, ({ read }) =>
    read(async (db) => {
      const chain = await verifyAudit(db, packet.chain);
      const wanted = new Set(packet.events.map(({ audit }) => audit));
      const entries = new Map<number, AuditEntry>();
      let later = 0;
      for await (const piece of auditEntries(db)) {
        for (const entry of piece) {
          if (wanted.has(entry.sequence)) entries.set(entry.sequence, entry);
          else if (isOfCase(entry, packet)) later += 1;
        }
      }
      const problems = problemsOfPacket(packet, entries, sha256);
      return report(call, packet, { problems, later, chainHolds: !('kind' in chain) });
    }),
  );
}

/** An event of the case that isn't in the packet: what happened since. */
function isOfCase({ action, target, detail }: AuditEntry, packet: CasePacket): boolean {
  const isEvent = action.startsWith('case:') && detail['hash'] !== undefined;
  return isEvent && target?.kind === 'case' && target.id === packet.case;
}

interface Outcome {
  readonly problems: readonly PacketProblem[];
  readonly later: number;
  readonly chainHolds: boolean;
}

function report(call: Call, packet: CasePacket, { problems, later, chainHolds }: Outcome): number {
  const holds = chainHolds && problems.length === 0;
  const withoutWords = packet.events.filter(({ without }) => without !== null).length;
  if (call.format === 'json') {
    writeJson(call.io, { holds, chainHolds, events: packet.events.length, withoutWords, later, problems });
  } else {
    const lines = [
      chainHolds
        ? 'The audit chain holds, and goes on from where it ended when the packet was made.'
        : 'The audit chain is broken, or isn’t the one that the packet was made from. `rungs audit verify` says where.',
      ...problems.map(wordProblem),
      problems.length === 0 ? `All ${packet.events.length} events of the packet stand in it as they are.` : '',
      'What else stands in the file is there to be read, and isn’t held against anything: what counts is in the events.',
      withoutWords > 0 ? `Of ${withoutWords} only the hash is in the packet: erased, or not for who made it.` : '',
      later > 0
        ? `${later} more ${later === 1 ? 'event has' : 'events have'} happened in the case than the packet holds.`
        : '',
    ];
    call.io.stdout(`${lines.filter((line) => line !== '').join('\n')}\n`);
  }
  return holds ? exitCode.fine : exitCode.findings;
}

function wordProblem({ sequence, kind }: PacketProblem): string {
  switch (kind) {
    case 'changed':
      return `Event ${sequence} is not what was written.`;
    case 'missing':
      return `Event ${sequence} is missing.`;
    case 'not-in-chain':
      return `Event ${sequence} does not stand in the audit chain like this.`;
  }
}
