/** Who reads what is written in a case, as a sentence to show beside the words. */
export function whoReads(subjectName: string, hasManager: boolean): string {
  return `${subjectName}, ${hasManager ? 'their manager, ' : ''}everybody named in this case, and people partners`;
}
