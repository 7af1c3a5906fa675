/*
 * Nothing of a 1:1 leaves a trace in the audit log, neither writing nor reading. Nobody but the two ever reads it, so
 * there is no reading by others to be answerable for; and who talks with whom, and how often, is theirs as well.
 * No access token reaches it either: a token lies about in scripts, and what two people trust each other with doesn't.
 */
export const own = { tag: '1:1s', scope: null, access: 'session' } as const;
