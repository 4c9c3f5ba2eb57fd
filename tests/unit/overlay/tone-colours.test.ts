import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TONE_COLOURS } from '../../../src/settings';

const css = (name: string) => readFileSync(join(import.meta.dirname, '../../../src', name), 'utf8');

type Colour = [red: number, green: number, blue: number];
const colour = (hex: string): Colour =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as Colour;
const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

/** WCAG 2.2's contrast of two colours. */
function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [one, other]
    .map((parts) => {
      const [red, green, blue] = parts.map(linear) as Colour;
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    })
    .sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** What colour-blind readers see, in linear light (Machado, Oliveira and Fernandes 2009), and what all others do. */
const SIGHTS: Record<string, number[][]> = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** A colour in CIE Lab as it is seen. */
function lab(parts: Colour, sight: number[][]): Colour {
  const light = parts.map(linear);
  const [red, green, blue] = sight.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, weight, i) => sum + weight * light[i]!, 0),
      ),
    ),
  ) as Colour;
  const [x, y, z] = [
    (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047,
    0.2126 * red + 0.7152 * green + 0.0722 * blue,
    (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883,
  ].map((part) => (part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16 / 116)) as Colour;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const distance = (one: Colour, other: Colour) => Math.hypot(...one.map((part, i) => part - other[i]!));

const PAIR = /light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/;
const rules = [
  ...css('tone-colours.css').matchAll(/\[data-tones="(\w+)"\] \.tone(\d) \{\s*color: (.*);\s*\}/g),
].map(([, scheme, tone, value]) => ({ scheme: scheme!, tone: Number(tone), colours: PAIR.exec(value!)! }));
/** The backgrounds that text stands on, light and dark. */
const papers = ['paper', 'wash'].map(
  (name) => new RegExp(`--${name}: ${PAIR.source}`).exec(css('palette.css'))!,
);

describe('the colours of the tones', () => {
  it('are there for every scheme: four tones, the neutral one, and one more of Cantonese', () => {
    const names = rules.map(({ scheme, tone }) => `${scheme} ${tone}`);
    const schemes = TONE_COLOURS.filter((scheme) => scheme !== 'none');
    expect(names).toEqual(schemes.flatMap((scheme) => [1, 2, 3, 4, 5, 6].map((tone) => `${scheme} ${tone}`)));
  });

  it('are read easily on the card and on the pages, light and dark', () => {
    for (const { scheme, tone, colours } of rules) {
      for (const paper of papers) {
        for (const theme of [1, 2])
          expect(
            contrast(colour(colours[theme]!), colour(paper[theme]!)),
            `${scheme} ${tone}`,
          ).toBeGreaterThan(4.5);
      }
    }
  });

  it.each(Object.keys(SIGHTS))('of the safe scheme are told apart by readers with %s', (sight) => {
    for (const theme of [1, 2]) {
      const seen = rules
        .filter(({ scheme }) => scheme === 'safe')
        .map(({ colours }) => lab(colour(colours[theme]!), SIGHTS[sight]!));
      const nearest = seen.flatMap((one, i) => seen.slice(i + 1).map((other) => distance(one, other)));
      expect(Math.min(...nearest)).toBeGreaterThan(12);
    }
  });

  it('of the card are those of the pages', () => {
    const card = css('overlay/card.css');
    for (const [, light, dark] of papers) {
      expect(card).toContain(light!);
      expect(card).toContain(dark!);
    }
  });
});
