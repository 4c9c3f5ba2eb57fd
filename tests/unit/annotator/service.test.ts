import { beforeAll, describe, expect, it } from 'vitest';
import { CONFIDENT, type Standard } from '../../../src/annotation';
import { applyEdits, type Converter } from '../../../src/conversion/convert';
import type { CompiledLexicon } from '../../../src/lexicon/compiled';
import { convertTexts, Service } from '../../../src/service';
import { openLexicon, readShipped } from '../../../tools/lexicon/open';
import { entity, open } from '../lexicon/records';

let lexicon: CompiledLexicon;
let converter: Converter;
beforeAll(async () => {
  ({ lexicon, converter } = await openLexicon());
}, 120_000);

const readLexicon = async (name: string) => readShipped(name);

describe('convertTexts', () => {
  // The generic tables turn 于 into 於 or leave 松 to chance; these names say what they are.
  const named = open([entity('yu', '于松里', '于松里'), entity('qian', '于謙', '于谦')]).lexicon;
  const convert = (text: string, to: Standard, names = named) =>
    applyEdits(text, convertTexts([text], to, names, converter)[0]!);

  it.each([
    ['于松里发言', 'tw', '于松里發言'],
    ['于松里发言', 'twp', '于松里發言'],
    ['于松里发言', 'hk', '于松里發言'],
    ['于谦发言', 'tw', '于謙發言'],
    ['于謙發言', 'hans', '于谦发言'],
  ] as const)('keeps the form of a known name: %s to %s', (text, to, expected) => {
    expect(convert(text, to)).toBe(expected);
  });

  it('converts what only looks like a part of the name by the tables', () => {
    expect(convert('房间里面', 'tw')).toBe('房間裡面');
    expect(convert('于松里在房间里面', 'tw')).toBe('于松里在房間裡面');
  });

  it('converts a name of the real lexicon to its own other form', () => {
    expect(convert('习近平会见普京', 'tw', lexicon)).toBe('習近平會見普京');
    expect(convert('習近平會見普京', 'hans', lexicon)).toBe('习近平会见普京');
  });

  it('answers each text in its place', () => {
    const texts = ['发言', '', '于谦'];
    const edits = convertTexts(texts, 'tw', named, converter);
    expect(texts.map((text, i) => applyEdits(text, edits[i]!))).toEqual(['發言', '', '于謙']);
  });
});

describe('Service', () => {
  it('annotates and converts with the files of the package', async () => {
    const service = new Service(readLexicon);
    expect((await service.annotate(['習近平'])).mentions).toHaveLength(1);
    const [edits] = await service.convert(['习近平会见'], 'tw');
    expect(applyEdits('习近平会见', edits!)).toBe('習近平會見');
  });

  it('reads each text of a page, one entry a code unit, as the region asked for does', async () => {
    const service = new Service(readLexicon);
    expect(await service.read(['银行行长😀', '', '垃圾'])).toEqual([
      ['yín', 'háng', 'háng', 'zhǎng', null, null],
      [],
      ['lā', 'jī'],
    ]);
    expect(await service.read(['垃圾'], 'taiwan')).toEqual([['lè', 'sè']]);
  });

  it('keeps to itself the names that it is not sure of, unless it is asked for them', async () => {
    const service = new Service(readLexicon);
    const texts = [
      '泡泡瑪特國際集團副總裁陳曉芸介紹說。',
      '據晚報引述老張及阿強說，金山灣畔的明德樓與吉泰坊將由永發記接手。',
    ];
    const sure = await service.annotate(texts);
    const all = await service.annotate(texts, true);
    expect(sure.mentions.every(({ confidence }) => confidence >= CONFIDENT)).toBe(true);
    expect(all.mentions.some(({ confidence }) => confidence < CONFIDENT)).toBe(true);
    expect(sure.mentions.map(({ surface }) => surface)).toContain('陳曉芸');
  });

  it('converts a name that the lexicon lacks as a name', async () => {
    const texts = ['局长于建国说，会议于昨日举行。', '于建国没有回应。'];
    const edits = await new Service(readLexicon).convert(texts, 'tw');
    expect(texts.map((text, i) => applyEdits(text, edits[i]!))).toEqual([
      '局長于建國說，會議於昨日舉行。',
      '于建國沒有回應。',
    ]);
  });

  it('says how names are read in Cantonese where that is asked for, and reads its file only then', async () => {
    const asked: string[] = [];
    const service = new Service((name) => {
      asked.push(name);
      return readLexicon(name);
    });
    const texts = ['任正非与习近平会谈。', '副總裁單曉芸說。', '外交部發言人佩斯'];
    const plain = await service.annotate(texts);
    expect(asked).not.toContain('jyutping.bin');
    expect(plain.mentions.some((mention) => 'jyutping' in mention)).toBe(false);
    const { mentions, entities } = await service.annotate(texts, false, true);
    const read = new Map(mentions.map(({ surface, jyutping }) => [surface, jyutping]));
    expect(read.get('习近平')).toBe('zaap6 gan6 ping4');
    expect(read.get('任正非')).toBe('jam4 zing3 fei1');
    expect(read.get('單曉芸')).toBe('sin6 hiu2 wan4');
    expect(entities.find(({ hans }) => hans === '习近平')!.jyutping).toBe('zaap6 gan6 ping4');
    expect(asked.filter((name) => name === 'jyutping.bin')).toHaveLength(1);
  });

  it('reads texts in Mandarin or in Cantonese, one entry for each code unit', async () => {
    const service = new Service(readLexicon);
    expect(await service.read(['中国A', ''])).toEqual([['zhōng', 'guó', null], []]);
    expect(await service.read(['中国A', '外長'], 'mainland', true)).toEqual([
      ['zung1', 'gwok3', null],
      ['ngoi6', 'zoeng2'],
    ]);
  });

  it('reads each file once for many calls', async () => {
    const asked: string[] = [];
    const service = new Service((name) => {
      asked.push(name);
      return readLexicon(name);
    });
    await Promise.all([service.annotate(['一']), service.annotate(['二']), service.convert(['三'], 'tw')]);
    expect(asked.sort()).toEqual(['convert.bin', 'index.bin', 'strings.bin', 'tagger.bin']);
    await Promise.all([service.lookUp('參與', 0), service.lookUp('參與', 1)]);
    expect(asked.slice(4)).toEqual(['words.bin']);
  });

  it('looks words up in their sentence, and nothing outside of it', async () => {
    const service = new Service(readLexicon);
    const [word] = await service.lookUp('十二個人參與了討論', 4);
    expect(word).toMatchObject({ start: 4, end: 6, meanings: [{ hans: '参与', syllables: ['cān', 'yù'] }] });
    expect(await service.lookUp('參與', 2)).toEqual([]);
    expect(await service.lookUp('', 0)).toEqual([]);
  });

  it('reads nothing before it is asked', () => {
    new Service(() => expect.fail('read too early'));
  });

  it('tries again after a file could not be read', async () => {
    let broken = true;
    const service = new Service((name) => (broken ? Promise.reject(new Error('gone')) : readLexicon(name)));
    await expect(service.annotate(['習近平'])).rejects.toThrow('gone');
    await expect(service.convert(['习近平'], 'tw')).rejects.toThrow('gone');
    broken = false;
    expect((await service.annotate(['習近平'])).mentions).toHaveLength(1);
    expect(await service.convert(['习近平'], 'tw')).toHaveLength(1);
  });
});
