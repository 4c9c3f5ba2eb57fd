import { PackError } from './import';

/** A table of more bytes than this, unpacked, is not read: it would not fit into a browser's memory twice. */
const MOST_BYTES = 150e6;

/**
 * The text of a table that a reader chose: UTF-8, or UTF-16 as spreadsheets call "Unicode text", gzip-compressed or not.
 * @throws PackError with a sentence for the reader
 */
export async function readTableFile(file: Blob): Promise<string> {
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const bytes = await readBytes(
    start[0] === 0x1f && start[1] === 0x8b
      ? file.stream().pipeThrough(new DecompressionStream('gzip'))
      : file.stream(),
  );
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new PackError(
      'Nothing was imported: the file is not text in UTF-8. Save it as “CSV UTF-8” and try again.',
    );
  }
}

async function readBytes(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    const reader = stream.getReader();
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      size += step.value.length;
      if (size > MOST_BYTES) {
        await reader.cancel();
        break;
      }
      parts.push(new Uint8Array(step.value));
    }
  } catch {
    throw new PackError('Nothing was imported: the file is damaged. Copy or download it again.');
  }
  if (size > MOST_BYTES) throw new PackError('Nothing was imported: the file is larger than 150 MB.');
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
