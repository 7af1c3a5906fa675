/**
 * A name as it is compared: "1. Domain  Expertise*:" and "DomainExpertise" are one. Nothing that tells two names apart
 * is taken away, so "Engineer I" and "Engineer II" stay two.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/([a-z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/^\s*\(?\d{1,2}[.)]\s+/, '')
    .replace(/&/g, ' and ')
    .replace(/['’]s\b/g, 's')
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}
