/** A text as a ladder may hold it: line ends as `\n`, no blanks at ends of lines, no control characters. */
export function cleanText(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll(/\p{Cs}/gu, '\ufffd')
    .replaceAll(/[^\P{Cc}\n\t]|\ufeff/gu, '')
    .replaceAll('\t', ' ')
    .replaceAll(/ +(?=\n)/g, '')
    .trim();
}

/** The same on one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replaceAll(/\s+/g, ' ');
}
