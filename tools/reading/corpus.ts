import type { Lexicon } from '../../src/lexicon/lexicon';
import { WordReadings } from '../../src/lexicon/word-readings';
import { CANDIDATES, isNeutral, Said, sharedOf } from '../../src/reading/model';
import { kindOf } from '../../src/reading/names';
import { FEATURES, REACH, Sight, UNSEEN } from '../../src/reading/sight';
import { recognizeForReading } from '../../src/recognize/for-reading';
import { segment } from '../../src/recognize/lattice';
import type { Tagger } from '../../src/recognize/tagger';
import { readShipped } from '../lexicon/open';
import { dictionaryReadings } from '../lexicon/word-readings';
import type { Example } from './data';
import type { Case } from './learn';

/** What a reading in a word of the dictionary counts beside one in a sentence. */
const IN_DICTIONARY = 0.01;

const CHOSEN = 0x5bd1e995;

/** The examples as the model sees them. */
export class Corpus {
  readonly cases: Case[] = [];
  /** By number of a feature. */
  hashes = new Int32Array(1 << 16);
  counts = new Int32Array(1 << 16);
  readonly #numbers = new Map<number, number>();
  readonly #readings = new WordReadings(readShipped('readings.bin'));
  readonly #sight = new Sight();
  readonly #said = new Said();
  /** By folded code unit: its readings, the most frequent first. */
  readonly #candidates = new Map<number, string[]>();
  /** The characters of which there are examples that nobody chose. */
  readonly #natural = new Set<number>();

  constructor(
    readonly lexicon: Lexicon,
    readonly tagger: Tagger,
  ) {}

  /** Takes from examples which readings there are; of a character that has more, the rarest are left out. */
  name(examples: readonly Example[]): void {
    const counts = new Map<number, Map<string, number>>();
    for (const { text, at, reading, chosen } of examples) {
      const unit = this.#readings.folded[text.charCodeAt(at)]!;
      if (!chosen) this.#natural.add(unit);
      const own = counts.get(unit) ?? new Map();
      counts.set(unit, own.set(reading, (own.get(reading) ?? 0) + 1));
    }
    for (const { hans, syllables } of dictionaryReadings()) {
      syllables.forEach((reading, i) => {
        const own = counts.get(this.#readings.folded[hans.charCodeAt(i)]!);
        own?.set(reading, (own.get(reading) ?? 0) + IN_DICTIONARY);
      });
    }
    for (const [unit, own] of counts) {
      const order = [...own].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
      if (order.length > 1)
        this.#candidates.set(
          unit,
          order.slice(0, CANDIDATES).map(([reading]) => reading),
        );
    }
  }

  /** How many features there are. */
  get size(): number {
    return this.#numbers.size;
  }

  candidates(): ReadonlyMap<number, readonly string[]> {
    return this.#candidates;
  }

  isReading(character: string, reading: string): boolean {
    return this.#candidates.get(this.#readings.folded[character.charCodeAt(0)]!)?.includes(reading) ?? false;
  }

  /** Adds an example; one of a character that has one reading, or of a reading that was left out, says nothing. */
  add({ text, at, reading, weight, bare, chosen }: Example, part: number): void {
    const sight = this.#sight;
    const unit = this.#readings.folded[text.charCodeAt(at)]!;
    const candidates = this.#candidates.get(unit);
    const right = candidates?.indexOf(reading) ?? -1;
    if (!candidates || right < 0) return;
    const { tokens, found } = bare
      ? { tokens: segment(text, this.lexicon), found: [] }
      : recognizeForReading([text], this.lexicon, this.tagger)[0]!;
    const names = found.map((name) => ({
      start: name.start,
      end: name.end,
      kind: kindOf(text.slice(name.start, name.end), name),
    }));
    if (bare) sight.read(text, tokens, names, this.#readings, UNSEEN);
    else sight.read(text, tokens, names, this.#readings);
    const { start, end, key } = tokens.find((token) => at < token.end)!;
    const options =
      end - start > 1 && key >= 0
        ? this.#readings.of(key, sight.units.subarray(start + REACH, end + REACH))
        : [];
    const numbers = Uint16Array.from(candidates, (syllable) => this.#syllable(syllable));
    const hashes = new Int32Array(FEATURES);
    this.#said.look(numbers, options, at - start);
    sight.featuresAt(at, this.#said.bits, hashes);
    // How often a reading occurs is learnt from text as it comes: what is written by hand shows the rare ones too often.
    if (chosen && this.#natural.has(unit)) hashes[0] = CHOSEN ^ hashes[0]!;
    this.cases.push({
      features: Int32Array.from(
        hashes.filter((hash) => hash !== 0),
        (hash) => this.#number(hash),
      ),
      shared: candidates.map((syllable, k) =>
        sharedOf(this.#said.of[k]!, end - start, sight.places[at]!, Number(isNeutral(syllable))),
      ),
      right,
      weight,
      part,
    });
  }

  #syllable(syllable: string): number {
    const { syllables } = this.#readings;
    const known = syllables.indexOf(syllable);
    return known >= 0 ? known : syllables.push(syllable) - 1;
  }

  #number(hash: number): number {
    let number = this.#numbers.get(hash);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(hash, number);
      if (number >= this.hashes.length) {
        this.hashes = grown(this.hashes);
        this.counts = grown(this.counts);
      }
      this.hashes[number] = hash;
    }
    this.counts[number]!++;
    return number;
  }
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(2 * array.length);
  more.set(array);
  return more;
}
