/**
 * The median time of each task in milliseconds, over rounds in which the tasks take turns: what slows the machine
 * down for a while slows all of them down. One round before the count warms them up.
 */
export function medians<Name extends string>(
  rounds: number,
  tasks: Readonly<Record<Name, () => void>>,
): Readonly<Record<Name, number>> {
  const names = Object.keys(tasks) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const start = performance.now();
      tasks[name]();
      if (round > 0) times.get(name)?.push(performance.now() - start);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<Name, number>;
}

export function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
