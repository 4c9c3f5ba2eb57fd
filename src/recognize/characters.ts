import { type Section, section } from '../lexicon/format';

/** What kind of character stands somewhere, as far as names go. */
export const KIND = {
  han: 0,
  digit: 1,
  latin: 2,
  dot: 3,
  list: 4,
  comma: 5,
  stop: 6,
  open: 7,
  close: 8,
  title: 9,
  space: 10,
  mark: 11,
} as const;

/** The first and the last unit that `traits` has a number for. */
export const FIRST_HAN = 0x3400;
export const LAST_HAN = 0x9fff;

/**
 * What the tagger knows of single characters, laid over sections of its file: what a code unit is folded to (Traditional to
 * Simplified, full width to half width, every digit to 0), its kind, and how well it serves in names.
 */
export class Characters {
  constructor(
    /** By code unit: the folded code unit. */
    readonly folded: Uint16Array,
    /** By code unit: its kind. */
    readonly kinds: Uint8Array,
    /**
     * By folded code unit less `FIRST_HAN`: bits 0–1 how likely a surname, 2–4 how likely in a given name, 5–6 how likely
     * it spells the sound of a foreign name, 7 whether an organization's or a place's name often ends with it.
     */
    readonly traits: Uint8Array,
  ) {}

  /** @throws FormatError when a section is missing */
  static from(sections: Map<string, Section>): Characters {
    return new Characters(
      section(sections, 'c.fold', Uint16Array),
      section(sections, 'c.kind', Uint8Array),
      section(sections, 'c.trait', Uint8Array),
    );
  }

  /** The traits of a folded code unit; 0 for all that is not a common Chinese character. */
  traitsOf(unit: number): number {
    return unit >= FIRST_HAN && unit <= LAST_HAN ? this.traits[unit - FIRST_HAN]! : 0;
  }
}
