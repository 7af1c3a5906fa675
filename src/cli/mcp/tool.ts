import type { CallToolResult, McpServer, StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import type { z } from 'zod';
import { Problem } from '../problem.ts';
import type { LadderShelf } from './ladder-shelf.ts';

/** One tool: what it is for, what it takes, and the pure reading that answers it. */
export interface Tool<Input extends z.ZodType> {
  /** `read_level`: words joined by underscores, as clients expect. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly answer: (input: z.output<Input>, shelf: LadderShelf) => Answer;
}

/** The same thing twice: in words, and as data. */
export interface Answer {
  readonly text: string;
  readonly data: Record<string, unknown>;
}

/** Longer answers push everything else out of an assistant's view. */
const longestTextChars = 30_000;
const longestDataChars = 120_000;

/** Makes of a tool what adds it to a server. What it refuses is said in a sentence, never thrown at the client. */
export function defineTool<Input extends z.ZodType>(tool: Tool<Input>) {
  return (server: McpServer, shelf: LadderShelf): void => {
    const { name, title, description } = tool;
    const inputSchema: StandardSchemaWithJSON<unknown, z.output<Input>> = tool.input;
    const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };
    server.registerTool(name, { title, description, inputSchema, annotations }, (input): CallToolResult => {
      try {
        return resultOf(tool.answer(input, shelf));
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        return { isError: true, content: [{ type: 'text', text: error.message }] };
      }
    });
  };
}

function resultOf({ text, data }: Answer): CallToolResult {
  const written = JSON.stringify(data, plain);
  const content = [{ type: 'text' as const, text: shorten(text) }];
  // Data that is cut would be wrong; the text says where to read on.
  return written.length > longestDataChars ? { content } : { content, structuredContent: JSON.parse(written) };
}

function shorten(text: string): string {
  if (text.length <= longestTextChars) return text;
  const kept = text.slice(0, longestTextChars);
  return `${kept.slice(0, kept.lastIndexOf('\n'))}\n\n(There is more than fits an answer: ask for a level, a competency or a cell by itself.)`;
}

function plain(_key: string, value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries(value);
  return value instanceof Set ? [...value] : value;
}
