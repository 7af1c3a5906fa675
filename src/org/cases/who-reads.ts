/** Who reads what is written in a case, as a sentence to show beside the words. */
export function whoReads(subjectName: string): string {
  return `${subjectName}, their manager, everybody named in this case, and people partners`;
}
