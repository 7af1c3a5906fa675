/** A name and the names that stand in it: "IC3 – Senior Engineer" is also "IC3" and "Senior Engineer". */
export function namesWithin(name: string): readonly string[] {
  const parts = name.split(/\s*[:|()[\]–—•·]\s*|\s+-\s+|\s+\/\s+/).filter((part) => part.trim() !== '');
  return [name, ...parts.filter((part) => part !== name)];
}
