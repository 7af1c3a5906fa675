import { describe, expect, test } from 'vitest';
import { scopes } from '#api/scope.ts';
import { browserName } from '#site/app/account/browser-name.ts';
import { tokenScopes } from '#site/app/account/token-scopes.ts';
import { pageAfterSignIn } from '#site/app/parts/page-after-sign-in.ts';

const origin = 'https://rungs.example.org';

describe('where signing in leads to', () => {
  test('is the page that was wanted, with what stood in its address', () => {
    expect(pageAfterSignIn('?then=%2Fladders%2Ftrunk%2F%3Fa%3D1%23senior', origin)).toBe('/ladders/trunk/?a=1#senior');
    expect(pageAfterSignIn('?error=not-signed-in', origin)).toBe('/');
  });

  test.each([
    'https://evil.example',
    '//evil.example/x',
    '/\\evil.example',
    '/.//evil.example',
    'javascript:alert(1)',
    'https://rungs.example.org.evil.example/',
    '/sign-in?then=/sign-in',
    'http://[',
  ])('is never another site or itself: %s', (wanted) => {
    const led = pageAfterSignIn(`?then=${encodeURIComponent(wanted)}`, origin);
    expect(new URL(led, origin).origin).toBe(origin);
    expect(led).not.toMatch(/^\/\/|^\/sign-in/);
  });
});

describe('the account', () => {
  test('has words for every scope of the API, and no other', () => {
    expect(Object.keys(tokenScopes).toSorted()).toEqual([...scopes].toSorted());
  });

  test.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Windows'],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15',
      'Safari on a Mac',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/130.0 Mobile/15E148 Safari/604.1',
      'Chrome on an iPhone',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0',
      'Edge on Windows',
    ],
    [
      'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
      'Chrome on Android',
    ],
    ['', 'A browser'],
  ])('names browsers as people do: %s', (userAgent, name) => {
    expect(browserName(userAgent)).toBe(name);
  });
});
