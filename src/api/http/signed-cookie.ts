import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * What a cookie that we signed says; null where there is none, or its signature isn't ours. As better-auth writes
 * them: the value, a point, and its HMAC (SHA-256, Base64), the whole percent-encoded. Each request asks this, and
 * doing it here takes a tenth of what the Web Crypto API takes.
 */
export function signedCookie(header: string | undefined | null, name: string, secret: string): string | null {
  const prefix = `${name}=`;
  for (const part of header?.split(';') ?? []) {
    const cookie = part.trim();
    if (!cookie.startsWith(prefix)) continue;
    const said = decode(cookie.slice(prefix.length));
    const point = said.lastIndexOf('.');
    if (point < 1) return null;
    const value = said.slice(0, point);
    const own = Buffer.from(createHmac('sha256', secret).update(value).digest('base64'));
    const given = Buffer.from(said.slice(point + 1));
    return given.length === own.length && timingSafeEqual(given, own) ? value : null;
  }
  return null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
