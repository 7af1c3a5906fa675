/**
 * The secret of a one-time link. It stands in the address once and is taken out of it at once, so that it stays in no
 * history and is handed on to nobody.
 */
export function secretInAddress(): string {
  const address = new URL(window.location.href);
  const secret = address.searchParams.get('secret') ?? address.searchParams.get('token') ?? '';
  if (secret !== '') window.history.replaceState(null, '', address.pathname);
  return secret;
}
