/** The rooms of the house and the doors between them. Each rule says why. */
const engineRooms = { read: '', check: 'score', score: '', advance: 'score', compare: '', batch: 'score' };

export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that import each other are one thing, or a third is missing between them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'engine-stands-alone',
      comment: 'The engine is the ground: it imports nothing of ours, so it runs in any browser and any server.',
      severity: 'error',
      from: { path: '^src/engine' },
      to: { path: '^src/', pathNot: '^src/engine' },
    },
    {
      name: 'engine-is-pure',
      comment: 'No Node built-in in the engine: same text in, same result out, everywhere.',
      severity: 'error',
      from: { path: '^src/engine' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nouns-know-nothing',
      comment: 'The nouns of the model are what everything else speaks in; they import only each other.',
      severity: 'error',
      from: { path: '^src/engine/ladder' },
      to: { pathNot: '^src/engine/ladder' },
    },
    {
      name: 'findings-know-only-nouns',
      comment: 'Findings word what others found; they look nothing up.',
      severity: 'error',
      from: { path: '^src/engine/findings' },
      to: { path: '^src/engine', pathNot: '^src/engine/(findings|ladder)' },
    },
    ...Object.entries(engineRooms).map(([room, also]) => ({
      name: `${room}-keeps-to-its-room`,
      comment: `${room} knows the nouns and the findings${also === '' ? '' : ` and may use ${also}`}; what it needs of another room is a noun that is missing.`,
      severity: 'error',
      from: { path: `^src/engine/${room}/` },
      to: {
        path: '^src/engine/[^/]+/',
        pathNot: `^src/engine/(ladder|findings|${room}${also === '' ? '' : `|${also}`})/`,
      },
    })),
    {
      name: 'picture-imports-engine-only',
      comment: 'Geometry is pure: points and paths from results, nothing of pages or files.',
      severity: 'error',
      from: { path: '^src/picture' },
      to: { path: '^src/', pathNot: '^src/(picture|engine)' },
    },
    {
      name: 'nothing-imports-the-command',
      comment: 'The command is a face of the product, not a part of it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli' },
      to: { path: '^src/cli' },
    },
    {
      name: 'process-only-in-main',
      comment: 'main.ts is the only file of the command that touches the process, so that tests can run it in theirs.',
      severity: 'error',
      from: { path: '^src/cli', pathNot: '^src/cli/main' },
      to: { path: '^(node:)?process$' },
    },
    {
      name: 'no-undeclared-packages',
      comment: 'What is imported is in package.json, and the product imports no development tool.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'unknown'] },
    },
    {
      name: 'no-unresolved',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage)' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
    parser: 'swc',
  },
};
