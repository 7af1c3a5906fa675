/** Where signing in leads to: the page in `?then=`, if it is one of ours; otherwise home. */
export function pageAfterSignIn(search: string, origin: string): string {
  const wanted = new URLSearchParams(search).get('then') ?? '/';
  if (!URL.canParse(wanted, origin)) return '/';
  const { origin: own, pathname, search: rest, hash } = new URL(wanted, origin);
  // A path that begins with two slashes would be read as another host; back to signing in would go round for ever.
  const isOurs = own === origin && !pathname.startsWith('//') && pathname !== '/sign-in';
  return isOurs ? `${pathname}${rest}${hash}` : '/';
}
