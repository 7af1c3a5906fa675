import { createContext, useContext } from 'react';

/** Who can see what is written on this page. In an organisation somebody else can, once it is shared. */
export const SeenByContext = createContext('Only in this browser');

/** Who can see it: written beside every field that holds a person's words. */
export function OnlyHere({ id }: { readonly id?: string }) {
  return (
    <small className="only-here" id={id}>
      {useContext(SeenByContext)}
    </small>
  );
}
