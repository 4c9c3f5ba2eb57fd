import { element } from '../element';
import type { Problem } from './check';
import type { Pack } from './pack';
import { COLUMNS } from './row';

/** What the reader does with packs. */
export interface PackListener {
  choose(file: File): void;
  export(pack: Pack): void;
  remove(pack: Pack): void;
  example(): void;
}

/** What happened last. */
export interface PackNews {
  /** One or two plain sentences. */
  message: string;
  bad: boolean;
  problems: readonly Problem[];
  /** Takes the last change back, where that can be done. */
  undo: (() => void) | null;
}

/** As many mistakes as help; a wrong file has one in every line. */
const PROBLEMS_SHOWN = 12;

const ABOUT_COLUMNS: Record<(typeof COLUMNS)[number], string> = {
  id: 'a short unique name, lower-case words with hyphens; made up where it is empty',
  type: 'person, organization, place, event, work or term; term where it is empty',
  hant: 'the name in Traditional characters; converted from hans where it is empty',
  hans: 'the name in Simplified characters; converted from hant where it is empty',
  aliases: 'other names, | between them; later:… is a form that counts only beside the full name',
  reading: 'pinyin with tone numbers (Zeng1 Guo2 fan1), only where the usual reading is wrong',
  english: 'the English name; variants after |',
  description: 'one line, at most 160 characters',
  as_of: 'YYYY-MM at which the description was true',
  wikidata: 'Q number',
  relations: 'kind>id of another row, | between them (leads>our-agency@2021-03..)',
};

/** The section on a reader's own names. */
export function packsView(
  packs: readonly Pack[],
  news: PackNews | null,
  busy: boolean,
  listener: PackListener,
): HTMLElement[] {
  return [
    element(
      'p',
      {},
      'Add the people, organizations and terms that matter to you or your newsroom. Import a table; its names win over ',
      'Mingjian’s own, on every page and after every update.',
    ),
    chooser(busy, listener),
    news ? newsView(news) : element('div', { role: 'status' }),
    packs.length
      ? element('ul.packs', {}, ...packs.map((pack) => packView(pack, busy, listener)))
      : element('p.empty', {}, 'No tables yet.'),
    columnsView(),
  ];
}

function chooser(busy: boolean, listener: PackListener): HTMLElement {
  const input = element('input', {
    type: 'file',
    accept: '.tsv,.csv,.txt,.pack,.gz',
    disabled: busy,
    'aria-label': 'Import a table',
  });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) listener.choose(file);
  });
  const label = element(
    'label.drop',
    {},
    element('strong', {}, busy ? 'Reading …' : 'Import a table …'),
    element('span', {}, 'or drop a file here: TSV, CSV or a pack'),
    input,
  );
  label.addEventListener('dragover', (event) => {
    event.preventDefault();
    label.classList.add('over');
  });
  label.addEventListener('dragleave', () => label.classList.remove('over'));
  label.addEventListener('drop', (event) => {
    event.preventDefault();
    label.classList.remove('over');
    const [file] = event.dataTransfer?.files ?? [];
    if (file && !busy) listener.choose(file);
  });
  return element(
    'div.import',
    {},
    label,
    button('Save an example table', () => listener.example()),
  );
}

function newsView({ message, bad, problems, undo }: PackNews): HTMLElement {
  const more = problems.length - PROBLEMS_SHOWN;
  return element(
    bad ? 'div.news.bad' : 'div.news',
    { role: bad ? 'alert' : 'status' },
    element('p', {}, message, undo ? ' ' : null, undo ? button('Undo', undo) : null),
    problems.length
      ? element(
          'ul',
          {},
          ...problems
            .slice(0, PROBLEMS_SHOWN)
            .map(({ line, field, message: text }) =>
              element('li', {}, element('b', {}, `Line ${line}, ${field}`), ` ${text}`),
            ),
          more > 0 ? element('li', {}, `and ${more} more`) : null,
        )
      : null,
  );
}

function packView(pack: Pack, busy: boolean, listener: PackListener): HTMLElement {
  const names = `${pack.count.toLocaleString('en')} ${pack.count === 1 ? 'name' : 'names'}`;
  return element(
    'li',
    {},
    element(
      'span.pack',
      {},
      element('b', {}, pack.name),
      element('span', {}, `${names}, added ${pack.added}`),
    ),
    button('Export', () => listener.export(pack), busy, `Export ${pack.name}`),
    button('Remove', () => listener.remove(pack), busy, `Remove ${pack.name}`),
  );
}

function columnsView(): HTMLElement {
  return element(
    'details',
    {},
    element('summary', {}, 'How a table is written'),
    element(
      'p',
      {},
      'The first line names the columns, in any order. Needed are ',
      element('code', {}, 'english'),
      ' and one of ',
      element('code', {}, 'hant'),
      ' and ',
      element('code', {}, 'hans'),
      '. Lines that start with # are skipped. A table with a mistake changes nothing.',
    ),
    element(
      'dl',
      {},
      ...COLUMNS.flatMap((column) => [
        element('dt', {}, element('code', {}, column)),
        element('dd', {}, ABOUT_COLUMNS[column]),
      ]),
    ),
  );
}

function button(label: string, press: () => void, disabled = false, name?: string): HTMLButtonElement {
  const made = element('button', { type: 'button', disabled, 'aria-label': name }, label);
  made.addEventListener('click', press);
  return made;
}
