import type { Lexicon } from '../lexicon/lexicon';
import { surnameLength } from '../reading/surnames';
import type { Evidence } from './evidence';
import type { Found } from './found';

/** As sure as a person whom a title tells. */
const FRAMED = 0.95;
/** How much must speak for the one in office, for the article to mean him in its other places (see `Evidence`). */
const LEAST = 1;

/** Who holds an office is tied to something in one of these ways. */
const OFFICES = new Set(['leads', 'deputy head of', 'speaks for']);

/** Right before a name, nobody who holds an office: who wrote the article, or whom it met in the street. */
const BYLINE =
  '(?:记者|記者)(?!会|會|招待|们|們)|通讯员|通訊員|编辑|編輯|责编|責編|校对|校對|摄影|攝影|撰文|实习生|實習生|审核|審核|制图|製圖|(?:文|图|圖|摄|攝)[\\s/／|:：]';
const ORDINARY =
  '教师|教師|居民|村民|市民|网友|網友|学生|學生|职工|職工|员工|員工|工人|司机|司機|乘客|旅客|游客|遊客|顾客|顧客|消费者|消費者|业主|業主|患者|病人|家长|家長|医生|醫生|医师|醫師|护士|護士|民警|辅警|輔警|警员|警員|快递员|快遞員|店主|摊主|攤主|农民|農民|农户|農戶|志愿者|志願者|义工|義工|嫌疑人|嫌犯|被告人|受害人|被害人|事主|男子|女子';
const BEFORE = new RegExp(
  `(?:(?:${BYLINE})[\\s/／|:：]*(?:\\p{Script=Han}{2,4}[\\s、]+){0,3}|(?:${ORDINARY}))$`,
  'u',
);
const LONGEST_BEFORE = 24;
/** Right before a name, an office of the kind that the dictionary's persons hold. */
const OFFICE =
  /(?:总理|總理|部长|部長|外长|外長|主席|总统|總統|书记|書記|省长|省長|市长|市長|州长|州長|主任|委员|委員|司令|行长|行長|局长|局長|发言人|發言人|大使|特首|院长|院長|同志)$/;
const AFTER = /^(?:老师|老師|同学|同學|护士|護士|警官|大爷|大爺|大妈|大媽|阿姨|师傅|師傅)/;

/**
 * Tells somebody who bears the name of an office-holder from him: 記者王毅 is not the minister. Such a name stands for a person whom
 * the dictionary does not know, and so does the name in the rest of the article, unless that calls him by an office too, or speaks
 * for the one in office.
 * @param names of each block, in order, disjoint
 */
export function partNamesakes(
  blocks: readonly string[],
  names: readonly (readonly Found[])[],
  evidence: Evidence,
  lexicon: Lexicon,
): Found[][] {
  const holders = new Holders(lexicon);
  /** By office-holder, whether the bare name is somebody else as well. */
  const others = new Map<number, boolean>();
  names.forEach((found, block) => {
    const text = blocks[block]!;
    for (const name of found) {
      if (!holders.isOne(name, text)) continue;
      const entity = name.entities[0]!;
      if (OFFICE.test(before(name, text))) others.set(entity, false);
      if (others.has(entity) || !isOther(name, text)) continue;
      const key = lexicon.find(text.slice(name.start, name.end));
      others.set(entity, evidence.weigh(entity, key) < LEAST);
    }
  });
  if (others.size === 0) return names.map((found) => [...found]);
  return names.map((found, block) => {
    const text = blocks[block]!;
    return found.map((name) => {
      if (!holders.isOne(name, text)) return name;
      const other = others.get(name.entities[0]!) || isOther(name, text);
      return other ? { ...name, entities: [], confidence: FRAMED } : name;
    });
  });
}

const before = ({ start }: Found, text: string) => text.slice(Math.max(0, start - LONGEST_BEFORE), start);

const isOther = (name: Found, text: string) =>
  BEFORE.test(before(name, text)) || AFTER.test(text.slice(name.end, name.end + 2));

/** The persons of the dictionary with a Chinese name and an office. */
class Holders {
  readonly #lexicon: Lexicon;
  readonly #known = new Map<number, boolean>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  isOne({ type, entities, start, end }: Found, text: string): boolean {
    if (type !== 'person' || entities.length !== 1 || end - start > 4) return false;
    if (surnameLength(text.slice(start, end)) === 0) return false;
    const entity = entities[0]!;
    let holds = this.#known.get(entity);
    if (holds === undefined) {
      holds = this.#lexicon.related(entity).some(({ label }) => OFFICES.has(label));
      this.#known.set(entity, holds);
    }
    return holds;
  }
}
