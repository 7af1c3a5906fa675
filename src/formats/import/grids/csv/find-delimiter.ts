const delimiters = [',', ';', '\t', '|'];

/** What parts the cells: the sign that stands outside of quotes in most lines, and as often in each. */
export function findDelimiter(text: string): string | null {
  const declared = /^\ufeff?sep=(.)\r?\n/i.exec(text)?.[1];
  if (declared !== undefined) return declared;
  const lines = logicalLines(text, 60);
  let [best, bestScore]: [string | null, number] = [null, 0];
  for (const delimiter of delimiters) {
    const counts = lines.map((line) => line.get(delimiter) ?? 0);
    const filled = counts.filter((count) => count > 0);
    if (filled.length === 0) continue;
    const usual = mode(filled);
    const agreeing = filled.filter((count) => count === usual).length;
    const score = (filled.length / lines.length) * (agreeing / filled.length) * Math.min(usual, 12);
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

/** How often each sign stands in each line, quoted stretches apart. */
function logicalLines(text: string, most: number): ReadonlyMap<string, number>[] {
  const lines: Map<string, number>[] = [];
  let line = new Map<string, number>();
  let isQuoted = false;
  let isBlank = true;
  for (let at = 0; at < Math.min(text.length, 200_000) && lines.length < most; at++) {
    const sign = text[at] ?? '';
    if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (sign === '\n' || sign === '\r') {
      if (!isBlank) lines.push(line);
      [line, isBlank] = [new Map(), true];
    } else {
      isBlank &&= sign.trim() === '';
      if (delimiters.includes(sign)) line.set(sign, (line.get(sign) ?? 0) + 1);
    }
  }
  if (!isBlank) lines.push(line);
  return lines;
}

function mode(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].toSorted(([a, one], [b, other]) => other - one || b - a)[0]?.[0] ?? 0;
}
