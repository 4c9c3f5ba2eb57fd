import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const ONSETS = ['', ...'b p m f d t n l g k ng gw kw w h z c s j'.split(' ')];
const NUCLEI = ['aa', 'a', 'e', 'i', 'o', 'u'];
const CODAS = ['', ...'i u m n ng p t k'.split(' ')];
const FINALS = [
  ...NUCLEI.flatMap((nucleus) => CODAS.map((coda) => nucleus + coda)),
  ...'oe oen oeng oet oek eoi eon eot yu yun yut m ng'.split(' '),
];
const TONES = 6;

/**
 * Reads the word list that to-jyutping holds in its script; the package itself only reads texts.
 *
 * The list is a tree in one string: Chinese characters lead to a word, two ASCII characters are a syllable, those of the usual
 * reading come first, `~` puts the next syllable on the same character (瓩), and braces hold the words that go on from this one.
 *
 * @returns for each word in either script its usual reading, one entry for each character
 * @throws Error when the package no longer holds its list so
 */
export function jyutpingWords(): Map<string, string[]> {
  const script = readFileSync(createRequire(import.meta.url).resolve('to-jyutping'), 'utf8');
  const literal = /Array\.from\(("(?:[^"\\]|\\.)*")\)/.exec(script)?.[1];
  if (!literal) throw new Error('to-jyutping holds no list of words where it is looked for');
  const words = new Map<string, string[]>();
  const open: string[] = [];
  for (const [, characters, readings, brace] of JSON.parse(literal).matchAll(
    /([^\0-\xff]*)([!-z~]*)([{}]?)/gu,
  )) {
    const word = (open.at(-1) ?? '') + characters;
    if (readings) words.set(word, firstReading(readings, Array.from(word).length));
    if (brace === '{') open.push(word);
    else if (brace === '}') open.pop();
  }
  return words;
}

/** The syllables of the first of several readings of a word. */
function firstReading(readings: string, characters: number): string[] {
  const syllables: string[] = [];
  let joined = false;
  for (const [, high, low, joins] of readings.matchAll(/(.)(.)(~?)/g)) {
    if (syllables.length === characters && !joined) break;
    const syllable = decode(90 * digit(high!) + digit(low!));
    if (joined) syllables.push(`${syllables.pop()} ${syllable}`);
    else syllables.push(syllable);
    joined = joins === '~';
  }
  return syllables;
}

const digit = (character: string) => character.charCodeAt(0) - '!'.charCodeAt(0);

/** A syllable by its number: onset, final and tone, the tone changing fastest. */
function decode(number: number): string {
  const tone = number % TONES;
  const final = Math.floor(number / TONES) % FINALS.length;
  const onset = Math.floor(number / TONES / FINALS.length);
  return `${ONSETS[onset]}${FINALS[final]}${tone + 1}`;
}
