import { type ReactNode, useEffect } from 'react';

interface PageProps {
  readonly title: string;
  /** The question that the page answers, or its answer, in one line. */
  readonly lead?: ReactNode | undefined;
  readonly children: ReactNode;
}

/** One screen: its title is the window's too. */
export function Page({ title, lead, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Rungs`;
  }, [title]);
  return (
    <>
      <h1>{title}</h1>
      {lead === undefined ? null : <p className="lead">{lead}</p>}
      {children}
    </>
  );
}
