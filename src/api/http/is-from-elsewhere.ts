/** Whether a page of another site asks, as far as the browser says where a request comes from. */
export function isFromElsewhere(headers: Headers, origin: string): boolean {
  const site = headers.get('Sec-Fetch-Site');
  if (site !== null) return site !== 'same-origin';
  const from = headers.get('Origin');
  return from !== null && from !== origin;
}
