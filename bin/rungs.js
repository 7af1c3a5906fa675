#!/usr/bin/env node
import { existsSync } from 'node:fs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const main = new URL('../dist/cli/main.js', import.meta.url);

if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(`rungs needs Node 22.18 or newer, and this is Node ${process.versions.node}.\n`);
  process.exitCode = 2;
} else if (existsSync(main)) {
  await import(main.href);
} else {
  process.stderr.write('rungs is not built yet: run `npm run build`.\n');
  process.exitCode = 2;
}
