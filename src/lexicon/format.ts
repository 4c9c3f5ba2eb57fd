/**
 * The container that every compiled table is stored in, read without a parse.
 *
 * Little-endian. A header of four 32-bit words (magic, version, number of sections, checksum of that number and all that follows the header),
 * then one entry a section (8 bytes of ASCII name padded with zeros, 32-bit kind, 32-bit byte offset, 32-bit length in elements,
 * 32 bits unused), then the sections, each aligned to 8 bytes so that a typed array can be laid over it.
 */

const MAGIC = 0x4c4a4d01; // "\x01MJL"
const VERSION = 2;
const HEADER_BYTES = 16;
const ENTRY_BYTES = 24;

const KINDS = [Uint8Array, Uint16Array, Uint32Array, Int32Array] as const;

export type Section = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** Thrown when bytes are not a container of this version. */
export class FormatError extends Error {
  override name = 'FormatError';
}

/** FNV-1a over 32-bit words: catches truncated and mixed-up files at about 1 ms for 4 MB. */
function checksum(count: number, words: Uint32Array): number {
  let hash = 0x811c9dc5 ^ count;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words[i]!, 0x01000193);
  return hash >>> 0;
}

const align = (bytes: number) => (bytes + 7) & ~7;

/**
 * Packs named sections into one buffer. The same sections give the same bytes.
 * @param sections names of at most 8 ASCII characters
 */
export function pack(sections: Record<string, Section>): ArrayBuffer {
  const names = Object.keys(sections);
  let size = align(HEADER_BYTES + names.length * ENTRY_BYTES);
  const offsets = names.map((name) => {
    const at = size;
    size = align(size + sections[name]!.byteLength);
    return at;
  });
  const buffer = new ArrayBuffer(size);
  const view = new DataView(buffer);
  const bytes = new Uint8Array(buffer);
  names.forEach((name, n) => {
    if (!/^[\x21-\x7e]{1,8}$/.test(name))
      throw new FormatError(`section name ${name} is not 1 to 8 ASCII characters`);
    const section = sections[name]!;
    const entry = HEADER_BYTES + n * ENTRY_BYTES;
    for (let i = 0; i < name.length; i++) bytes[entry + i] = name.charCodeAt(i);
    view.setUint32(
      entry + 8,
      KINDS.findIndex((kind) => section instanceof kind),
      true,
    );
    view.setUint32(entry + 12, offsets[n]!, true);
    view.setUint32(entry + 16, section.length, true);
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), offsets[n]!);
  });
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setUint32(8, names.length, true);
  view.setUint32(12, checksum(names.length, new Uint32Array(buffer, HEADER_BYTES)), true);
  return buffer;
}

/**
 * Lays typed arrays over the sections of a packed buffer; nothing is copied.
 * @param vouched whether the browser answers for the bytes, as it does for the files of a package: their sum is not checked then
 *   (10 ms for 5 MB in a worker that has just woken), their outline always is
 * @throws FormatError when the buffer is not a whole container of this version
 */
export function unpack(buffer: ArrayBuffer, vouched = false): Map<string, Section> {
  if (buffer.byteLength < HEADER_BYTES || buffer.byteLength % 8 !== 0)
    throw new FormatError('not a lexicon file');
  const view = new DataView(buffer);
  if (view.getUint32(0, true) !== MAGIC) throw new FormatError('not a lexicon file');
  if (view.getUint32(4, true) !== VERSION) throw new FormatError('a lexicon file of another version');
  const count = view.getUint32(8, true);
  if (!vouched && view.getUint32(12, true) !== checksum(count, new Uint32Array(buffer, HEADER_BYTES))) {
    throw new FormatError('a damaged lexicon file');
  }
  const sections = new Map<string, Section>();
  if (HEADER_BYTES + count * ENTRY_BYTES > buffer.byteLength) throw new FormatError('a damaged lexicon file');
  for (let n = 0; n < count; n++) {
    const entry = HEADER_BYTES + n * ENTRY_BYTES;
    const name = String.fromCharCode(...new Uint8Array(buffer, entry, 8)).replace(/\0+$/, '');
    const Kind = KINDS[view.getUint32(entry + 8, true)];
    if (!Kind) throw new FormatError(`section ${name} is of an unknown kind`);
    const offset = view.getUint32(entry + 12, true);
    const length = view.getUint32(entry + 16, true);
    if (offset % 8 !== 0 || offset + length * Kind.BYTES_PER_ELEMENT > buffer.byteLength) {
      throw new FormatError(`section ${name} lies outside the file`);
    }
    sections.set(name, new Kind(buffer, offset, length));
  }
  return sections;
}

/** The checksum that a packed buffer carries. @throws RangeError when it is shorter than a header */
export const checksumOf = (buffer: ArrayBuffer): number => new DataView(buffer).getUint32(12, true);

/**
 * Takes one section out of an unpacked container.
 * @throws FormatError when it is missing or of another kind
 */
export function section<T extends Section>(
  sections: Map<string, Section>,
  name: string,
  Kind: new (...args: never[]) => T,
): T {
  const found = sections.get(name);
  if (!(found instanceof Kind)) throw new FormatError(`section ${name} is missing`);
  return found;
}
