import { ApiProblem, askApi } from '../api/api-client.ts';

/** What `POST /invitations` says of each. */
export interface InvitationRow {
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly email: string | null;
  readonly invitation: { readonly isMailed: boolean; readonly link: string | null; readonly expiresAt: string } | null;
  /** Why they weren't invited. */
  readonly sentence: string | null;
}

/** Few enough that each answer comes soon and what has come of it can be shown. */
const pieceSize = 20;

/**
 * Invites people piece by piece and hands on what came of each piece. Null: all of them were asked for; otherwise what
 * was in the way, and those after that weren't asked for.
 */
export async function inviteInPieces(
  people: readonly string[],
  onRows: (rows: readonly InvitationRow[]) => void,
): Promise<ApiProblem | null> {
  for (let start = 0; start < people.length; start += pieceSize) {
    const body = { people: people.slice(start, start + pieceSize) };
    try {
      const answer = await askApi<{ items: readonly InvitationRow[] }>('/invitations', { method: 'POST', body });
      onRows(answer.body.items);
    } catch (error) {
      if (error instanceof ApiProblem) return error;
      throw error;
    }
  }
  return null;
}
