import { type ReactNode, useContext, useEffect } from 'react';
import { MeContext } from './me.ts';

interface PageProps {
  readonly title: string;
  /** The question that the page answers, or its answer, in one line. */
  readonly lead?: ReactNode | undefined;
  readonly children: ReactNode;
}

/** One screen: its title is the window's too. */
export function Page({ title, lead, children }: PageProps) {
  const place = useContext(MeContext)?.organisation || 'Rungs';
  useEffect(() => {
    document.title = `${title} · ${place}`;
  }, [title, place]);
  return (
    <>
      <h1>{title}</h1>
      {lead === undefined ? null : <p className="lead">{lead}</p>}
      {children}
    </>
  );
}
