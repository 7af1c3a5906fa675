import type { ReactNode } from 'react';

/** A table wider than the page: it scrolls on its own, and with the keyboard too. */
export function ScrollRegion({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it nobody can scroll here with the keyboard
    <section className="matrix-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
