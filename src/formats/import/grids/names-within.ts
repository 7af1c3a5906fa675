/** A name and the names that stand in it: "IC3 – Senior Engineer" is also "IC3" and "Senior Engineer", with a dash or without. */
export function namesWithin(name: string): readonly string[] {
  const parts = name
    .split(/\s*[:|()[\]–—•·]\s*|\s+-\s+|\s+\/\s+|(?<=^[A-Z]{1,4}\d{1,2})\s+(?=\p{Lu}\p{Ll})/u)
    .filter((part) => part.trim() !== '');
  return [name, ...parts.filter((part) => part !== name)];
}
