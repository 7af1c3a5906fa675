import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { inject } from 'vitest';

/** A new folder that goes when the run is over, with the copy of the command that it lies beside. */
export function temporaryFolder(name: string): string {
  return mkdtempSync(join(dirname(inject('commandPath')), `${name}-`));
}

/** `rungs build` of a folder of ladders into a new temporary folder, which is returned. */
export async function buildSite(ladders: string, options: readonly string[] = []): Promise<string> {
  const out = temporaryFolder('site');
  await promisify(execFile)(process.execPath, [inject('commandPath'), 'build', ladders, '--out', out, ...options], {
    timeout: 60_000,
  });
  return out;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

/** Serves files as a plain static host does: no headers of ours, `index.html` for a folder, `404.html` for the rest. */
export async function serveFiles(
  folder: string,
  basePath = '/',
): Promise<{ address: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const asked = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname);
    const local = asked.startsWith(basePath) ? normalize(asked.slice(basePath.length) || '.') : '..';
    const path = join(folder, local, asked.endsWith('/') ? 'index.html' : '');
    const isThere = !local.startsWith('..') && statSync(path, { throwIfNoEntry: false })?.isFile() === true;
    const file = isThere ? path : join(folder, '404.html');
    response.writeHead(isThere ? 200 : 404, { 'Content-Type': types[extname(file)] ?? 'text/plain; charset=utf-8' });
    response.end(readFileSync(file));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${basePath}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
