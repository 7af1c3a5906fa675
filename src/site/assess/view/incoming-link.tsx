import { useEffect, useState } from 'react';
import { carriesProfile, readFragment } from '../exchange/link-codec.ts';
import type { Sheet } from '../shelf/sheet.ts';
import { useAssess } from './assess-context.ts';

/** A profile that came in a link: asks first, and replaces nothing. */
export function IncomingLink() {
  const { ladder, session } = useAssess();
  const [incoming, setIncoming] = useState<Sheet | 'unreadable' | null>(null);
  useEffect(() => {
    const look = () => {
      if (!carriesProfile(location.hash)) return;
      void readFragment(ladder.id, location.hash).then((sheet) => setIncoming(sheet ?? 'unreadable'));
    };
    look();
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, [ladder]);
  if (incoming === null) return null;
  const close = () => {
    history.replaceState(null, '', location.pathname);
    setIncoming(null);
  };
  if (incoming === 'unreadable') {
    return (
      <div className="notice notice-important" role="alert">
        <p>
          This link should carry a profile of this ladder, but it can’t be read. It may have been cut short on its way.
        </p>
        <button type="button" onClick={close}>
          Go on without it
        </button>
      </div>
    );
  }
  const keep = () => {
    session.add({ ...incoming, id: session.newId(), head: { ...incoming.head, edited: session.now } });
    close();
  };
  return (
    <div className="notice notice-important" role="alert">
      <p>
        This link carries a profile, “{incoming.head.name}”. Keep it in this browser, as one more beside your own?
        Nothing of yours is replaced.
      </p>
      <div className="actions">
        <button type="button" className="primary" onClick={keep}>
          Keep it and open it
        </button>
        <button type="button" onClick={close}>
          Leave it
        </button>
      </div>
    </div>
  );
}
