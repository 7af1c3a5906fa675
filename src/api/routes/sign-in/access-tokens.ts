import { z } from '@hono/zod-openapi';
import { type AccessTokenId, asId } from '#org/ids.ts';
import { notFound, refuse } from '#org/refusal.ts';
import { sha256 } from '#store/open-store.ts';
import type { AccessToken } from '#store/tables/sign-in/access-tokens.ts';
import { apiPath, endpoint } from '../../http/endpoint.ts';
import { scopes } from '../../scope.ts';

const tag = 'Me';
const yearMilliseconds = 366 * 24 * 3600 * 1000;
/** More than anybody can keep apart. */
const mostTokens = 50;

const tokenSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    scopes: z.array(z.enum(scopes)),
    expiresAt: z.string(),
    lastUsedAt: z.string().nullable().describe('To the hour.'),
    createdAt: z.string(),
  })
  .openapi('AccessToken');

const listTokens = endpoint({
  method: 'get',
  path: '/me/access-tokens',
  summary: 'The access tokens I made',
  tag,
  scope: null,
  access: 'session',
  answer: z.object({ items: z.array(tokenSchema) }),
  work: 'read',
  handle: async ({ actor, unit }) => ({
    body: { items: (await unit.accessTokens.of(actor.person)).map(presentToken) },
  }),
});

/** The secret is in this answer alone. An Idempotency-Key would keep it, so it is not asked for twice. */
const makeToken = endpoint({
  method: 'post',
  path: '/me/access-tokens',
  summary: 'Make an access token for a program',
  tag,
  scope: null,
  access: 'session',
  body: z.object({
    name: z.string().trim().min(1).max(200),
    scopes: z.array(z.enum(scopes)).min(1),
    expiresAt: z.iso.datetime().describe('Within a year.'),
  }),
  status: 201,
  answer: tokenSchema.extend({ secret: z.string().describe('Shown this once.') }).openapi('NewAccessToken'),
  work: 'write',
  keepsNoAnswer: true,
  handle: async ({ actor, unit, body, services }) => {
    const now = services.now();
    const untilMilliseconds = Date.parse(body.expiresAt) - now.getTime();
    if (untilMilliseconds <= 0 || untilMilliseconds > yearMilliseconds) {
      return refuse('not-valid', 'An access token holds until a moment within a year from now.', [
        { pointer: '/expiresAt', sentence: 'Choose a moment within a year from now.' },
      ]);
    }
    if ((await unit.accessTokens.of(actor.person)).length >= mostTokens) {
      return refuse('wrong-state', `You have ${mostTokens} access tokens. Remove one that isn’t used any more first.`);
    }
    const secret = `rungs_${services.newSecret()}`;
    const token: AccessToken = {
      id: asId<AccessTokenId>(services.newId()),
      person: actor.person,
      name: body.name,
      scopes: [...new Set(body.scopes)],
      expiresAt: new Date(body.expiresAt).toISOString(),
      lastUsedAt: null,
      createdAt: now.toISOString(),
    };
    await unit.accessTokens.add(token, sha256(secret));
    await unit.audit.append({
      actor: actor.person,
      action: 'access-token:make',
      target: { kind: 'access-token', id: token.id },
      detail: { scopes: token.scopes.join(' '), expiresAt: token.expiresAt },
    });
    return { body: { ...presentToken(token), secret }, location: `${apiPath}/me/access-tokens/${token.id}` };
  },
});

const removeToken = endpoint({
  method: 'delete',
  path: '/me/access-tokens/{id}',
  summary: 'Take an access token back',
  tag,
  scope: null,
  access: 'session',
  params: z.object({ id: z.string() }),
  status: 204,
  work: 'write',
  handle: async ({ actor, unit, params }) => {
    if (!(await unit.accessTokens.remove(actor.person, asId<AccessTokenId>(params.id)))) return notFound;
    await unit.audit.append({
      actor: actor.person,
      action: 'access-token:remove',
      target: { kind: 'access-token', id: params.id },
      detail: {},
    });
    return {};
  },
});

function presentToken({ id, name, scopes: own, expiresAt, lastUsedAt, createdAt }: AccessToken) {
  return { id, name, scopes: own, expiresAt, lastUsedAt, createdAt };
}

export const accessTokenRoutes = [listTokens, makeToken, removeToken];
