/** What a page may do: run and fetch only what is of this site, nothing inline, nothing framed. */
const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
] as const;

/** For a `<meta>` in the page: hosts that send no headers keep the promise too. */
export const contentSecurityPolicyMeta = directives.join('; ');

/** The headers of every answer. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [...directives, "frame-ancestors 'none'"].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), interest-cohort=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
