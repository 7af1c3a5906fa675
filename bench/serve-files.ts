import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.yaml': 'text/yaml; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};

export interface ServedFiles {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** A folder as a static host serves it: compressed once, assets cached for a year, the headers of `_headers`. */
export async function serveFiles(folder: string): Promise<ServedFiles> {
  const headers = headersIn(folder);
  const compressed = new Map<string, Buffer>();
  const server = createServer((request, response) => answer(folder, headers, compressed, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(
  folder: string,
  headers: readonly HeaderRule[],
  compressed: Map<string, Buffer>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  for (const { start, name, value } of headers) if (path.startsWith(start)) response.setHeader(name, value);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    response.writeHead(404).end('There is no such file.');
    return;
  }
  const type = types[extname(file)];
  response.setHeader('Vary', 'Accept-Encoding');
  if (type === undefined) {
    createReadStream(file).pipe(response);
    return;
  }
  const encoding = /\bbr\b/.test(request.headers['accept-encoding'] ?? '') ? 'br' : 'gzip';
  const key = `${encoding} ${file}`;
  const body = compressed.get(key) ?? compress(readFileSync(file), encoding);
  compressed.set(key, body);
  response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': encoding, 'Content-Length': body.length });
  response.end(body);
}

function compress(text: Buffer, encoding: 'br' | 'gzip'): Buffer {
  if (encoding === 'gzip') return gzipSync(text, { level: 9 });
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
}

interface HeaderRule {
  readonly start: string;
  readonly name: string;
  readonly value: string;
}

function headersIn(folder: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  let start = '';
  for (const line of readFileSync(join(folder, '_headers'), 'utf8').split('\n')) {
    const [, name, value] = /^\s+([\w-]+): (.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) rules.push({ start, name, value });
    else if (line !== '') start = line.replace(/\*$/, '');
  }
  return rules;
}
