import { readFileSync } from 'node:fs';
import { Converter } from '../../src/conversion/convert';
import { applyEdits } from '../../src/conversion/edit';
import { CompiledLexicon } from '../../src/lexicon/compiled';
import { Tagger } from '../../src/recognize/tagger';
import { convertTexts } from '../../src/service';

/**
 * One run of a converter from Simplified to Taiwan's Traditional, in a process of its own: `tables` is the converter alone, `names`
 * is what a page gets, with words, known names and the tagger, `opencc` is opencc-js. Prints the milliseconds from the bytes on the
 * disk to the first sentence, the megabytes of heap and of buffers kept for it, and megabytes of UTF-8 a second after that.
 */
const [, , way, folder, taggerFile, article] = process.argv as string[];
const blocks = JSON.parse(readFileSync(article!, 'utf8')) as string[];
const read = (path: string) => new Uint8Array(readFileSync(path)).buffer;
const bytes = (name: string) => read(`${folder}/${name}`);

const ways: Record<string, () => Promise<(texts: string[]) => string[]>> = {
  async tables() {
    const converter = Converter.from(bytes('convert.bin'), true);
    return (texts) => texts.map((text) => converter.convert(text, 'tw'));
  },
  async names() {
    const converter = Converter.from(bytes('convert.bin'), true);
    const lexicon = new CompiledLexicon(bytes('index.bin'), bytes('strings.bin'), true);
    const tagger = new Tagger(read(taggerFile!), true);
    return (texts) =>
      convertTexts(texts, 'tw', lexicon, converter, tagger).map((edits, i) => applyEdits(texts[i]!, edits));
  },
  async opencc() {
    const { Converter: OpenCC } = await import('opencc-js');
    const convert = OpenCC({ from: 'cn', to: 'tw' });
    return (texts) => texts.map((text) => convert(text));
  },
};

// The garbage of reading the article would else count as freed later.
for (let n = 0; n < 3; n++) gc!();
const before = process.memoryUsage();
let from = performance.now();
const convert = await ways[way!]!();
convert(['这次会议说明了发展中国家的问题。']);
const start = performance.now() - from;
gc!();
const after = process.memoryUsage();
const size = Buffer.byteLength(blocks.join('')) / 1e6;
convert(blocks);
let best = Infinity;
for (let n = 0; n < 3; n++) {
  from = performance.now();
  convert(blocks);
  best = Math.min(best, performance.now() - from);
}
console.log(
  JSON.stringify({
    start,
    heap: (after.heapUsed - before.heapUsed) / 1e6,
    buffers: (after.arrayBuffers - before.arrayBuffers) / 1e6,
    speed: (size / best) * 1000,
  }),
);
