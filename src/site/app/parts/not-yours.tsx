import { Page } from './page.tsx';

/** For somebody who came by an address that their roles don't open. */
export function NotYours({ whose }: { readonly whose: string }) {
  return (
    <Page title="Not yours to do">
      <p>This page is for {whose}. Ask an administrator if it should be yours.</p>
    </Page>
  );
}
