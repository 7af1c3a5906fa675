import { Component, type ReactNode } from 'react';

interface WhenItBreaksProps {
  readonly children: ReactNode;
}

/** A mistake of ours in one page leaves the rest standing, and says so instead of showing nothing. */
export class WhenItBreaks extends Component<WhenItBreaksProps, { readonly isBroken: boolean }> {
  override readonly state = { isBroken: false };

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return (
      <>
        <h1>This page broke</h1>
        <p className="lead">That is our mistake. What was kept is kept, and what you typed waits in this window.</p>
        <p className="actions">
          <button type="button" className="primary" onClick={() => window.location.reload()}>
            Load it again
          </button>
          <a href="/">Home</a>
        </p>
      </>
    );
  }
}
