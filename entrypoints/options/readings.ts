import { characters, readingElement } from '@/src/drawn-reading';
import { element } from '@/src/element';
import type { Reading } from '@/src/reading/written';
import { choose, type Settings } from '@/src/settings';

/** Names that the choices are shown by: all tones, an apostrophe, and a word that Taiwan reads otherwise. */
const EXAMPLE: [name: string, mainland: Reading, taiwan?: Reading][] = [
  ['北京大學', { pinyin: 'běi jīng dà xué', spelling: 'Běijīng Dàxué', jyutping: 'bak1 ging1 daai6 hok6' }],
  ['習近平', { pinyin: 'xí jìn píng', spelling: 'Xí Jìnpíng', jyutping: 'zaap6 gan6 ping4' }],
  ['西安', { pinyin: 'xī ān', spelling: "Xī'ān", jyutping: 'sai1 on1' }],
  [
    '垃圾',
    { pinyin: 'lā jī', spelling: 'lājī', jyutping: 'laap6 saap3' },
    { pinyin: 'lè sè', spelling: 'lèsè', jyutping: 'laap6 saap3' },
  ],
  ['孩子', { pinyin: 'hái zi', spelling: 'háizi', jyutping: 'haai4 zi2' }],
];

const inputs = (name: string) => [...document.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)];
const notations = inputs('notation');
const regions = inputs('region');
const schemes = inputs('toneColours');

for (const one of notations)
  one.addEventListener('change', () => void choose({ notation: one.value as Settings['notation'] }));
for (const one of regions)
  one.addEventListener('change', () => void choose({ region: one.value as Settings['region'] }));
for (const one of schemes)
  one.addEventListener('change', () => void choose({ toneColours: one.value as Settings['toneColours'] }));

/** Draws the section on readings: what is chosen, and names written so. */
export function drawReadings(settings: Settings): void {
  const { notation, region, toneColours } = settings;
  for (const one of notations) one.checked = one.value === notation;
  for (const one of regions) one.checked = one.value === region;
  for (const one of schemes) one.checked = one.value === toneColours;
  // Cantonese is no Mandarin.
  (document.getElementById('region') as HTMLFieldSetElement).disabled = notation === 'jyutping';
  const items = EXAMPLE.map(([name, mainland, taiwan]) => {
    const reading = (region === 'taiwan' && taiwan) || mainland;
    return element(
      'span.sample',
      {},
      characters('b', name, 'hant', reading, settings),
      readingElement('span.reading', reading, settings),
    );
  });
  document.getElementById('reading-example')!.replaceChildren(...items);
}
