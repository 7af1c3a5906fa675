import { serializeSigned } from 'hono/utils/cookie';
import { expect, test } from 'vitest';
import { signedCookie } from '#api/http/signed-cookie.ts';

const secret = 'a secret, long enough';

async function cookie(value: string, by = secret): Promise<string> {
  return (await serializeSigned('own', value, by)).split(';')[0] ?? '';
}

test('a signed cookie says what was signed, wherever it stands among others', async () => {
  const own = await cookie('token.with.points');
  expect(signedCookie(own, 'own', secret)).toBe('token.with.points');
  expect(signedCookie(`first=1; ${own}; last=2`, 'own', secret)).toBe('token.with.points');
});

test('a signed cookie says nothing where its value, its signature, its name or the secret is another', async () => {
  const own = await cookie('token');
  expect(signedCookie(own.replace('token', 'taken'), 'own', secret)).toBeNull();
  expect(signedCookie(own.slice(0, -6), 'own', secret)).toBeNull();
  expect(signedCookie(`${own}A`, 'own', secret)).toBeNull();
  expect(signedCookie(await cookie('token', 'another secret'), 'own', secret)).toBeNull();
  expect(signedCookie(own, 'other', secret)).toBeNull();
  for (const header of [undefined, '', 'own=', 'own=token', 'own=.x', 'own=%E0%A4%A', 'own']) {
    expect(signedCookie(header, 'own', secret), header).toBeNull();
  }
});
