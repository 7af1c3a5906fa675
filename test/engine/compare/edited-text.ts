/** A text after some edits, each made at the first place where it fits. One that fits nowhere fails the test. */
export function editedText(text: string, edits: readonly (readonly [before: string, after: string])[]): string {
  return edits.reduce((edited, [before, after]) => {
    if (!edited.includes(before)) throw new Error(`"${before}" is not in the text`);
    return edited.replace(before, () => after);
  }, text);
}
