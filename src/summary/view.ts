import type { Annotation, Entity, EntityType, Introduction, Script, Showing } from '../annotation';
import { PLAIN, type ReadingStyle, readingElement } from '../drawn-reading';
import { chinese, element } from '../element';
import { introductionInEnglish } from '../introduction';
import type { PageRequest, PageState } from '../messages';
import { isOwnSpelling } from '../own-spelling';
import { period, relatedByLabel } from '../related';
import { type SummaryGroup, type SummaryItem, summarize } from './summary';

/** What the reader does in the popup. */
export interface PopupListener {
  request(request: PageRequest): Promise<void>;
  switchSite(host: string, on: boolean): Promise<void>;
  /** Null: no longer always in one way. */
  alwaysShow(host: string, script: Showing | null): Promise<void>;
  openSample(): void;
  /** Opens the story in the reader view. */
  openStory(): void;
}

const GROUP_NAMES: Record<EntityType, [one: string, many: string]> = {
  person: ['person', 'people'],
  organization: ['organization', 'organizations'],
  place: ['place', 'places'],
  event: ['event', 'events'],
  work: ['work', 'works'],
  term: ['term', 'terms'],
  relation: ['relation', 'relations'],
};

/** Why there is nothing to show, in one sentence each. */
const REASONS: Record<Exclude<PageState['status'], 'ready'>, string> = {
  working: 'Reading the page …',
  'not-chinese': 'This page has no Chinese text, so there is nothing to look up.',
  'no-article': 'No article was found on this page.',
  off: 'Mingjian is switched off on this site.',
  failed: 'This page could not be read.',
};
const CLOSED = 'The browser does not let extensions read this page.';

/**
 * The popup for one state of a page.
 * @param state null where the browser lets no extension in
 * @param always what pages of the site are always shown in, or null
 * @param style how readings are drawn
 */
export function popupView(
  state: PageState | null,
  listener: PopupListener,
  always: Showing | null = null,
  style: ReadingStyle = PLAIN,
): HTMLElement[] {
  const sample = pressable('button.sample', 'See it on a sample page', () => listener.openSample());
  if (!state) return [element('p.reason', { role: 'status' }, CLOSED), sample];
  const { annotation, status } = state;
  const parts: HTMLElement[] = [siteSwitch(state, listener)];
  if (status === 'ready' && annotation) {
    const groups = summarize(annotation);
    parts.unshift(headline(state, annotation, groups));
    parts.push(
      scriptToggle(state, annotation, listener),
      alwaysBox(state, always, listener),
      pressable('button.story', 'Read with pinyin', () => listener.openStory()),
    );
    if (groups.length === 0)
      parts.push(
        element('p.reason', { role: 'status' }, 'The dictionary knows none of the names on this page.'),
      );
    parts.push(...groups.map((group) => groupView(group, annotation, listener, style)));
  } else {
    parts.unshift(
      element(
        'p.reason',
        {},
        (status === 'failed' && state.problem) || REASONS[status as keyof typeof REASONS],
      ),
    );
    if (status === 'not-chinese') parts.push(sample);
    if (status === 'no-article') {
      parts.push(
        pressable('button.action', 'Annotate this page', () => listener.request({ kind: 'annotate-page' })),
      );
    }
  }
  if (state.problem && status === 'ready') parts.push(element('p.problem', { role: 'alert' }, state.problem));
  return parts;
}

function pressable(
  tag: 'button' | `button.${string}`,
  label: string | Node,
  press: () => void,
  attributes: Record<string, string> = {},
) {
  const button = element(tag, { type: 'button', ...attributes }, label);
  button.addEventListener('click', press);
  return button;
}

function headline({ title }: PageState, { script }: Annotation, groups: SummaryGroup[]): HTMLElement {
  const counts = groups.map(({ type, items }) => {
    const [one, many] = GROUP_NAMES[type];
    return element(`li.${type}`, {}, `${items.length} ${items.length === 1 ? one : many}`);
  });
  return element(
    'header',
    {},
    chinese('h1', title, script),
    element(
      'ul.counts',
      {},
      element('li.script', {}, script === 'hans' ? 'Simplified' : 'Traditional'),
      ...counts,
    ),
  );
}

function siteSwitch({ host, status }: PageState, listener: PopupListener): HTMLElement {
  const box = element('input', { type: 'checkbox', role: 'switch', checked: status !== 'off' });
  box.addEventListener('change', () => void listener.switchSite(host, box.checked));
  return element(
    'label.site',
    {},
    element('span', {}, 'On for ', element('b', {}, host || 'this file')),
    box,
  );
}

const SCRIPTS: [showing: Showing, sign: string, label: string][] = [
  ['original', '', 'Original'],
  ['hans', '简', 'Simplified'],
  ['hant', '繁', 'Traditional'],
];

function scriptToggle({ showing }: PageState, { script }: Annotation, listener: PopupListener): HTMLElement {
  const choices = SCRIPTS.map(([value, sign, label]) => {
    const content = element(
      'span',
      {},
      sign ? chinese('span.sign', sign, value === 'hans' ? 'hans' : 'hant') : null,
      label,
    );
    const choice = pressable('button', content, () => listener.request({ kind: 'show', script: value }), {
      'aria-pressed': String(showing === value),
    });
    // A page in Simplified is in Simplified already.
    choice.disabled = value === script && showing !== value;
    return choice;
  });
  return element('div.scripts', { role: 'group', 'aria-label': 'Script of the page' }, ...choices);
}

const SHOWN: Record<Showing, string> = {
  original: 'in the original',
  hans: 'in Simplified',
  hant: 'in Traditional',
};

function alwaysBox(
  { host, showing }: PageState,
  always: Showing | null,
  listener: PopupListener,
): HTMLElement {
  const box = element('input', { type: 'checkbox', checked: always !== null });
  box.addEventListener('change', () => void listener.alwaysShow(host, box.checked ? showing : null));
  return element('label.always', {}, box, `Always show ${host || 'files'} ${SHOWN[always ?? showing]}`);
}

function groupView(
  { type, items, count }: SummaryGroup,
  annotation: Annotation,
  listener: PopupListener,
  style: ReadingStyle,
): HTMLElement {
  const name = GROUP_NAMES[type][1];
  // The terms of an article are many, and a help for learners rather than what it is about.
  return element(
    `details.group.${type}`,
    { open: type !== 'term' },
    element(
      'summary',
      {},
      element('h2', {}, name.charAt(0).toUpperCase() + name.slice(1)),
      element('small', {}, `${items.length} named ${count} times`),
    ),
    ...items.map((item) => itemView(item, annotation, listener, style)),
  );
}

/** Places of a name that are listed; a book names its hero thousands of times. */
const MOST_PLACES = 40;

/** What the list says of a name in one line. */
const lineOf = ({ english, introduction }: SummaryItem): (Node | string)[] => {
  if (english !== null) return [english];
  if (!introduction) return ['not in the dictionary'];
  return [introductionInEnglish(introduction), element('span.soft', {}, ' · from this page')];
};

function itemView(
  item: SummaryItem,
  annotation: Annotation,
  listener: PopupListener,
  style: ReadingStyle,
): HTMLElement {
  const { entities, script } = annotation;
  const entity = item.entity === null ? null : entities[item.entity]!;
  const asOf = entity?.asOf ? element('span.soft', {}, ` (as of ${entity.asOf})`) : null;
  const related = (entity ? relatedByLabel(entity) : []).map(([label, ties]) =>
    element(
      'p.related',
      {},
      element('span.soft', {}, `${label}: `),
      ...ties.map((tie) => {
        const { [script]: name, english } = entities[tie.entity]!;
        const when = period(tie);
        return element(
          'span.other',
          {},
          chinese('span', name, script),
          ` ${english}`,
          when ? element('span.soft', {}, ` ${when}`) : null,
        );
      }),
    ),
  );
  const places = item.mentions.slice(0, MOST_PLACES).map((mention, n) =>
    pressable('button.jump', String(n + 1), () => listener.request({ kind: 'jump', mention }), {
      'aria-label': `Go to place ${n + 1} of ${item.surface}`,
    }),
  );
  const reading = readingElement('span.pinyin', item.reading, style);
  const english = element('span.english', {}, ...lineOf(item));
  const isOwn = isOwnSpelling(entity?.type ?? 'term', item.english, item.reading.spelling);
  return element(
    'details.item',
    {},
    element(
      isOwn ? 'summary.own' : 'summary',
      {},
      chinese('b', item.surface, script),
      isOwn ? english : reading,
      element('span.count', {}, `×${item.mentions.length}`),
      isOwn ? reading : english,
    ),
    element(
      'div.more',
      {},
      entity?.description ? element('p', {}, entity.description, asOf) : null,
      item.introduction ? introductionView(item.introduction, script) : null,
      item.perhaps === undefined ? null : perhapsView(entities[item.perhaps]!, script),
      ...related,
      element(
        'p.places',
        {},
        element('span.soft', {}, 'Go to '),
        ...places,
        item.mentions.length > MOST_PLACES
          ? element('span.soft', {}, ` and ${item.mentions.length - MOST_PLACES} more`)
          : null,
      ),
    ),
  );
}

/** The words of the page that say who somebody is. */
const introductionView = ({ organization, role }: Introduction, script: Script): HTMLElement =>
  element(
    'p.related',
    {},
    element('span.soft', {}, 'On this page: '),
    chinese('span.other', `${organization} ${role}`.trim(), script),
  );

/** Whom a misspelt name may mean. */
const perhapsView = (entity: Entity, script: Script): HTMLElement =>
  element(
    'p.related',
    {},
    element('span.soft', {}, 'Perhaps '),
    `${entity.english} `,
    chinese('span', entity[script], script),
  );
