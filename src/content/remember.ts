/**
 * What is found in a text, kept for the next time that it is asked: pages say the same again and again.
 *
 * @param most texts that are kept; then all are forgotten
 * @param longest text that is kept, in characters
 */
export function remembered<T>(
  find: (text: string) => T,
  most: number,
  longest = Number.POSITIVE_INFINITY,
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const found = find(text);
    if (text.length > longest) return found;
    if (known.size >= most) known.clear();
    known.set(text, found);
    return found;
  };
}
