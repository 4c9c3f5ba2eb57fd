import { CONFIDENT, type Entity, type Introduction, type Mention, type Script } from '../annotation';
import { chinese, element } from '../element';
import { introductionInEnglish } from '../introduction';
import { linkTo } from './link';

const UNKNOWN = 'Not in the dictionary; found by how the article speaks of it';
const COMPOSED = 'Not in the dictionary; put together from its parts';

/** Of a name that the dictionary does not know: who the page says it is, whom it may be, and how sure that is. */
export function unknownParts(
  { introduction, perhaps, confidence, composed }: Mention,
  entities: readonly Entity[],
  script: Script,
  open: (entity: number) => void,
): HTMLElement[] {
  const parts = [
    introduction
      ? introductionPart(introduction, script, open)
      : element('p.description', {}, composed ? COMPOSED : UNKNOWN),
  ];
  if (perhaps !== undefined) {
    const { [script]: name, english } = entities[perhaps]!;
    const link = linkTo(perhaps, open, english, ' ', chinese('span', name, script));
    parts.push(element('p.perhaps', {}, 'Perhaps ', link));
  }
  if (confidence < CONFIDENT) parts.push(element('p.unsure', {}, 'Less sure that this is a name'));
  return parts;
}

/** The words by which the page introduces a name, in English and as they stand there. */
function introductionPart(
  introduction: Introduction,
  script: Script,
  open: (entity: number) => void,
): HTMLElement {
  const { role, organization, entity } = introduction;
  const owner = organization ? chinese('span', organization, script) : null;
  return element(
    'section.introduction',
    {},
    element('h3', {}, 'From this page'),
    element('p.english', {}, introductionInEnglish(introduction)),
    element(
      'p.words',
      {},
      owner && (entity === null ? owner : linkTo(entity, open, owner)),
      owner && ' ',
      chinese('span', role, script),
    ),
  );
}
