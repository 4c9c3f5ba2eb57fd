import { type Section, section } from './format';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A list of strings in one UTF-8 blob; a string is decoded when it is asked for. */
export class Strings {
  constructor(
    readonly offsets: Uint32Array,
    readonly bytes: Uint8Array,
  ) {}

  /** Reads the list whose two sections are named `<prefix>.off` and `<prefix>.txt`. */
  static from(sections: Map<string, Section>, prefix: string): Strings {
    return new Strings(
      section(sections, `${prefix}.off`, Uint32Array),
      section(sections, `${prefix}.txt`, Uint8Array),
    );
  }

  get length(): number {
    return this.offsets.length - 1;
  }

  at(index: number): string {
    return decoder.decode(this.bytes.subarray(this.offsets[index]!, this.offsets[index + 1]!));
  }
}

/** The two sections that `Strings.from` reads. Build time only. */
export function packStrings(strings: readonly string[], prefix: string): Record<string, Section> {
  const encoder = new TextEncoder();
  const parts = strings.map((text) => encoder.encode(text));
  const offsets = new Uint32Array(strings.length + 1);
  parts.forEach((part, i) => {
    offsets[i + 1] = offsets[i]! + part.length;
  });
  const bytes = new Uint8Array(offsets.at(-1)!);
  parts.forEach((part, i) => {
    bytes.set(part, offsets[i]!);
  });
  return { [`${prefix}.off`]: offsets, [`${prefix}.txt`]: bytes };
}
