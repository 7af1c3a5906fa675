import { McpServer } from '@modelcontextprotocol/server';
import type { LadderShelf } from './ladder-shelf.ts';
import { addResources } from './resources.ts';
import { checkLadderTool } from './tools/check-ladder.ts';
import { compareLevelsTool } from './tools/compare-levels.ts';
import { crosswalkTool } from './tools/crosswalk.ts';
import { explainResultTool } from './tools/explain-result.ts';
import { listLaddersTool } from './tools/list-ladders.ts';
import { readCellTool } from './tools/read-cell.ts';
import { readCompetencyTool } from './tools/read-competency.ts';
import { readLadderTool } from './tools/read-ladder.ts';
import { readLevelTool } from './tools/read-level.ts';
import { scoreProfileTool } from './tools/score-profile.ts';
import { waysUpTool } from './tools/ways-up.ts';

const instructions = [
  'Rungs reads engineering ladders: levels, competencies, rules. Every tool only reads; nothing that is handed in is kept.',
  'Begin with list_ladders. Quote the ladder’s own words rather than guess what a level asks.',
  'A ladder with the intent "mirror" shows and never scores: give no number, no overall level, no ranking and no comparison of people for it.',
  'A result is a range where something is not rated; say so. "Not yet" rather than "failed". Ratings belong to the person they are about.',
].join('\n');

/** What every tool adds itself with. */
const tools = [
  listLaddersTool,
  readLadderTool,
  readLevelTool,
  readCompetencyTool,
  readCellTool,
  compareLevelsTool,
  crosswalkTool,
  checkLadderTool,
  scoreProfileTool,
  explainResultTool,
  waysUpTool,
];

/** The server with all of its tools and resources, not yet connected to anything. */
export function createMcpServer(shelf: LadderShelf, version: string): McpServer {
  const server = new McpServer({ name: 'rungs', title: 'Rungs', version }, { instructions });
  for (const add of tools) add(server, shelf);
  addResources(server, shelf);
  return server;
}
