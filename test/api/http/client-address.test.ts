import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { clientAddress, wrongProxies } from '#api/http/client-address.ts';

/** Asks a real server on this machine, so the socket's address is 127.0.0.1. */
async function addressSeen(trustedProxies: readonly string[], forwardedFor?: string): Promise<string> {
  const app = new Hono();
  app.get('/', (context) => context.text(clientAddress(context, trustedProxies)));
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const own = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(own));
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const headers = forwardedFor === undefined ? {} : { 'X-Forwarded-For': forwardedFor };
  const seen = await (await fetch(`http://127.0.0.1:${port}/`, { headers })).text();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return seen;
}

describe('the client’s address', () => {
  test('is the socket’s, whatever the request claims, where no proxy is trusted', async () => {
    expect(await addressSeen([], '203.0.113.5')).toBe('127.0.0.1');
    expect(await addressSeen(['10.0.0.1'], '203.0.113.5')).toBe('127.0.0.1');
  });

  test('is what our own proxy says', async () => {
    expect(await addressSeen(['127.0.0.1'], '203.0.113.5')).toBe('203.0.113.5');
    expect(await addressSeen(['127.0.0.0/8'], '2001:db8::7')).toBe('2001:db8::7');
  });

  test('is the nearest one that isn’t ours; what a client put in front of it is not believed', async () => {
    expect(await addressSeen(['127.0.0.1', '10.0.0.0/8'], '198.51.100.1, 203.0.113.5, 10.0.0.2')).toBe('203.0.113.5');
  });

  test('is the socket’s where the header makes no sense', async () => {
    expect(await addressSeen(['127.0.0.1'], 'unknown')).toBe('127.0.0.1');
    expect(await addressSeen(['127.0.0.1'])).toBe('127.0.0.1');
  });
});

test('says which trusted proxies are no address and no network', () => {
  const given = ['10.0.0.1', '10.0.0.0/8', '::1', 'fd00::/8', '10.0.0.0/33', 'proxy.example.org', '10.0.0.0/8/8', ''];
  expect(wrongProxies(given)).toEqual(['10.0.0.0/33', 'proxy.example.org', '10.0.0.0/8/8', '']);
});
