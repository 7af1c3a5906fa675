import type { Db, StoreTools } from './store-tools.ts';
import { type AccessTokens, accessTokensIn } from './tables/access-tokens.ts';
import { type AuditLog, auditLogIn } from './tables/audit-log.ts';
import { type Idempotency, idempotencyIn } from './tables/idempotency.ts';
import { type People, peopleIn } from './tables/people.ts';
import { type Placements, placementsIn } from './tables/placements.ts';
import { type RoleGrants, roleGrantsIn } from './tables/role-grants.ts';
import { type Sessions, sessionsIn } from './tables/sessions.ts';
import { type Settings, settingsIn } from './tables/settings.ts';

/** Everything that one piece of work reads and writes, seen at one moment and kept or dropped as a whole. */
export interface Unit {
  readonly settings: Settings;
  readonly people: People;
  readonly roles: RoleGrants;
  readonly placements: Placements;
  readonly sessions: Sessions;
  readonly accessTokens: AccessTokens;
  readonly idempotency: Idempotency;
  readonly audit: AuditLog;
}

export function unitOn(db: Db, tools: StoreTools): Unit {
  return {
    settings: settingsIn(db),
    people: peopleIn(db),
    roles: roleGrantsIn(db, tools),
    placements: placementsIn(db),
    sessions: sessionsIn(db),
    accessTokens: accessTokensIn(db),
    idempotency: idempotencyIn(db),
    audit: auditLogIn(db, tools),
  };
}
