import { describe, expect, it } from 'vitest';
import type { Script } from '../../../src/annotation';
import { senseParts } from '../../../src/overlay/senses';
import { cedictWords } from '../../../tools/lexicon/cedict-words';

/** Chinese in braces, readings in angle brackets. */
const marked = (sense: string, script: Script) =>
  senseParts(sense, script)
    .map(({ kind, text }) => (kind === 'chinese' ? `{${text}}` : kind === 'reading' ? `<${text}>` : text))
    .join('');

describe('senseParts', () => {
  it.each([
    ['to do', 'to do', 'to do'],
    ['variant of 裡|里[lǐ]', 'variant of {里}<lǐ>', 'variant of {裡}<lǐ>'],
    ['used in 行李[xíng li]', 'used in {行李}<xíng li>', 'used in {行李}<xíng li>'],
    [
      'by Wang Qinruo 王欽若|王钦若, in 1000',
      'by Wang Qinruo {王钦若}, in 1000',
      'by Wang Qinruo {王欽若}, in 1000',
    ],
    [
      '(abbr. for 中央銀行|中央银行[zhōng yāng yín háng])',
      '(abbr. for {中央银行}<zhōng yāng yín háng>)',
      null,
    ],
    ['CL:項|项[xiàng],個|个[gè]', 'measure word {项}<xiàng>, {个}<gè>', 'measure word {項}<xiàng>, {個}<gè>'],
    ['Taiwan pr. [xíng]', 'in Taiwan <xíng>', null],
    ['also pr. [qián mian]', 'also <qián mian>', null],
    ['word such as PO文 or γ射線|γ射线[γ shè xiàn]', 'word such as PO{文} or {γ射线}<γ shè xiàn>', null],
    ['阿斯頓·馬丁|阿斯顿·马丁', '{阿斯顿·马丁}', '{阿斯頓·馬丁}'],
    ['(coll.) what?; huh!', '(coll.) what?; huh!', null],
  ])('%s', (sense, hans, hant) => {
    expect(marked(sense, 'hans')).toBe(hans);
    if (hant) expect(marked(sense, 'hant')).toBe(hant);
  });

  it('leaves neither bars nor Chinese unmarked in any sense of the dictionary', () => {
    const wrong = cedictWords()
      .flatMap(({ gloss }) => gloss.split(' / '))
      .flatMap((sense) => senseParts(sense, 'hant'))
      .filter(({ kind, text }) => kind === 'text' && /\p{Script=Han}|[|[\]]/u.test(text))
      .map(({ text }) => text);
    expect(wrong.slice(0, 20)).toEqual([]);
  }, 60_000);
});
