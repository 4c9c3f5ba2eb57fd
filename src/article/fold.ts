/** A text reduced to its letters and digits, in one width and case, so that two printings of a headline compare equal. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
