import type { Context } from 'hono';
import { writeCursor } from './cursor.ts';
import type { Answer, AnyEndpoint } from './endpoint.ts';

/** An answer as it is sent: with the revision as its `ETag`, the next page as a `Link`, and never kept by anybody. */
export function respond(context: Context, own: AnyEndpoint, answer: Answer): Response {
  const headers: Record<string, string> = { 'Cache-Control': 'private, no-store' };
  if (answer.revision !== undefined) headers['ETag'] = `"r${answer.revision}"`;
  if (answer.isMinimal) headers['Preference-Applied'] = 'return=minimal';
  if (answer.location !== undefined) headers['Location'] = answer.location;
  if (answer.next) {
    const address = new URL(context.req.url);
    address.searchParams.set('after', writeCursor(answer.next));
    headers['Link'] = `<${address.pathname}${address.search}>; rel="next"`;
  }
  if (answer.file !== undefined) {
    headers['Content-Type'] = `${answer.file.type}; charset=utf-8`;
    headers['Content-Disposition'] = `attachment; filename="${answer.file.name.replaceAll(/[^\w.-]/g, '-')}"`;
    return context.body(answer.file.text, 200, headers);
  }
  if (own.status === 204) return context.body(null, 204, headers);
  headers['Content-Type'] = 'application/json; charset=utf-8';
  return context.body(JSON.stringify(answer.body ?? {}), own.status ?? 200, headers);
}
