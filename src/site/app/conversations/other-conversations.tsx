import { Link } from 'wouter';
import { useApi } from '../api/use-api.ts';
import { type ConversationLineBody, conversationsPath, wordTheyAre } from './conversation-body.ts';

/** With whom else I have 1:1s: the way back to those of managers and reports of before. */
export function OtherConversations({ than }: { readonly than: string }) {
  const known = useApi<{ items: readonly ConversationLineBody[] }>(conversationsPath);
  const others = known.data?.body.items.filter(({ id }) => id !== than) ?? [];
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="others">
      <h2 id="others">Your other 1:1s</h2>
      <ul className="earlier">
        {others.map((own) => (
          <li key={own.id}>
            <Link href={`/conversations/${own.id}`}>{own.name}</Link> <span className="state">{wordTheyAre(own)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
