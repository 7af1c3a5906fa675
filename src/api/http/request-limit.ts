/** How often one session or access token may ask. */
export interface RequestLimit {
  readonly perMinute: number;
  /** Counts one more request. Null: it may go on; otherwise the seconds to wait, and nothing was counted. */
  readonly take: (key: string) => number | null;
}

const minuteMilliseconds = 60_000;
/** Those who ask now are kept, so that made-up keys never fill the memory. */
const mostKept = 20_000;

/**
 * A minute's worth may come at once; after that they may come as evenly as the limit says. Counted in memory, by each
 * server for itself: a program that runs wild is slowed down without a write to the database at every request.
 */
export function limitRequests(perMinute: number, now: () => Date): RequestLimit {
  const eachMilliseconds = minuteMilliseconds / perMinute;
  /** Of each: the moment at which all that it asked so far would have come, had it come evenly. */
  const evenly = new Map<string, number>();
  return {
    perMinute,
    take: (key) => {
      const at = now().getTime();
      const due = Math.max(evenly.get(key) ?? 0, at);
      const waitMilliseconds = due + eachMilliseconds - minuteMilliseconds - at;
      if (waitMilliseconds > 0.001) return Math.ceil(waitMilliseconds / 1000);
      evenly.delete(key);
      evenly.set(key, due + eachMilliseconds);
      if (evenly.size > mostKept) evenly.delete(evenly.keys().next().value ?? '');
      return null;
    },
  };
}
