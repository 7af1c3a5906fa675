/** Who can see it: written beside every field that holds a person's words. */
export function OnlyHere({ id }: { readonly id?: string }) {
  return (
    <small className="only-here" id={id}>
      Only in this browser
    </small>
  );
}
