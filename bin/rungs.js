#!/usr/bin/env node
/**
 * Starts the command from its bundle. CommonJS (package.json beside this file says so), and with the code that V8
 * made of the bundle when it was built: half of what `rungs check` would take goes into compiling otherwise.
 * docs/decisions/010-start-up.md has the figures.
 */
const { existsSync, readFileSync } = require('node:fs');
const { Script } = require('node:vm');

const directory = `${__dirname}/../dist/cli`;
const entry = 'main.cjs';

/** Each file of the bundle that was loaded, by its name. scripts/keep-code.ts asks for it. */
const files = new Map();

function load(name) {
  const known = files.get(name);
  if (known !== undefined) return known.module.exports;
  const filename = `${directory}/${name}`;
  // V8 refuses code of another version of itself; of another machine there is none under this name.
  const codeFile = `${filename}.${process.version}-${process.platform}-${process.arch}.code`;
  const script = new Script(readFileSync(filename, 'utf8'), {
    filename,
    cachedData: existsSync(codeFile) ? readFileSync(codeFile) : undefined,
  });
  const module = { exports: {} };
  files.set(name, { module, script, codeFile });
  script.runInThisContext()(module.exports, requireFromBundle, module, filename, directory);
  return module.exports;
}

function requireFromBundle(name) {
  return name.startsWith('./') ? load(name.slice(2)) : require(name);
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(`rungs needs Node 22.18 or newer, and this is Node ${process.versions.node}.\n`);
  process.exitCode = 2;
} else if (existsSync(`${directory}/${entry}`)) {
  load(entry);
} else {
  process.stderr.write('rungs is not built yet: run `npm run build`.\n');
  process.exitCode = 2;
}

module.exports = files;
