/** A version of a ladder as the API tells of it. */
export interface LadderHeadingBody {
  readonly id: string;
  readonly ladder: string;
  readonly version: string;
  readonly title: string;
  readonly status: 'draft' | 'published' | 'retired';
  readonly revision: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly publishedAt: string | null;
}

export interface LadderVersionBody extends LadderHeadingBody {
  readonly text: string;
  readonly intent: 'scorecard' | 'mirror' | null;
}

export const statusWords: Readonly<Record<LadderHeadingBody['status'], string>> = {
  draft: 'draft',
  published: 'published',
  retired: 'out of use',
};

/** The published version that this one follows, or would follow; `all` the newest first. */
export function formerOf(own: LadderHeadingBody, all: readonly LadderHeadingBody[]): LadderHeadingBody | null {
  const { id, publishedAt } = own;
  const former = all.find(
    (other) =>
      other.id !== id &&
      other.publishedAt !== null &&
      (publishedAt === null ? other.status === 'published' : other.publishedAt < publishedAt),
  );
  return former ?? null;
}

/** `1.4.2` becomes `1.5.0`; what counts otherwise gets a number behind it. */
export function nextVersion(version: string, taken: readonly string[]): string {
  const parts = /^(\d+)\.(\d+)(?:\.\d+)?$/.exec(version);
  const whole = /^\d+$/.exec(version);
  for (let step = 1; ; step += 1) {
    const next = parts
      ? `${parts[1]}.${Number(parts[2]) + step}.0`
      : whole
        ? String(Number(version) + step)
        : `${version}-${step + 1}`;
    if (!taken.includes(next)) return next;
  }
}
