/** A title for something that only has an id: `you-are-here-if` becomes `You are here if`. */
export function plainTitle(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
