import type { SpelledWord } from '../../reading/spelling';

/** A stretch of a name that the lattice takes in one step, before it is known which belong together. */
export interface Piece {
  start: number;
  end: number;
  text: string;
  /** Whether it may be a piece of a foreign name that only looks like a word. */
  doubtful: boolean;
  /** Whether it is a name, which begins with a capital among ordinary words too. */
  proper: boolean;
  /** The words of a piece that is written by itself whatever stands around it, else null. */
  words: SpelledWord[] | null;
}

/** Single characters that end a word: 部 of 外交部. */
const SUFFIXES = new Set(
  '部局厅廳署院会會党黨社处處司所室科股团團队隊军軍组組厂廠店馆館站台臺网網报報刊校系班员員长長者家人民族语語文字学學法律案制度性化率型版级級类類费費税稅款金币幣券权權力量线線带帶圈区區县縣市省州国國城村镇鎮街路桥橋山河江湖海岛島湾灣港洋洲宫宮殿寺庙廟塔楼樓门門园園场場号號机機船舰艦车車箭弹彈炮枪槍星赛賽杯奖獎展节節日年月届屆次战戰役事变變潮风風热熱病症毒药藥剂劑器具品物料油气氣煤电電矿礦业業界行银銀委办辦论論说說派主义義感观觀记記传傳书書经經史志集录錄剧劇片歌曲舞画畫秀榜',
);
/** Single characters that begin one: 副 of 副總統. */
const PREFIXES = new Set('副总總非反超新老大小全南北东東西前后後女男双雙核');
/** Words of one character by themselves, between others. */
const FUNCTION = new Set('的和与與及之暨或而在是');
const ALWAYS = new Set('的之');

/**
 * Puts the pieces of a name together to words. A single character goes with the word that it ends or begins (Wàijiāobù,
 * fùzǒngtǒng); several are one word, with what only seems to be a word among them (斯德哥尔摩).
 * @param pieces tile the name
 * @returns the pieces of each word
 */
export function groupPieces(pieces: readonly Piece[]): Piece[][] {
  const words: Piece[][] = [];
  pieces.forEach((piece, i) => {
    const last = words.at(-1);
    const next = pieces[i + 1];
    const stands = piece.words !== null || (last !== undefined && standsBefore(piece, next));
    if (last && !stands && last.at(-1)!.end === piece.start && !isClosed(last) && goesWith(last, piece, next))
      last.push(piece);
    else words.push([piece]);
  });
  return words;
}

/** Whether a piece is a word of one character that only ties others together. */
export const isFunction = ({ text }: Piece): boolean => FUNCTION.has(text);

/** 和 is a word before one, and a sound in 温得和克. */
const standsBefore = (piece: Piece, next: Piece | undefined) =>
  next !== undefined && isFunction(piece) && (!isSingle(next) || ALWAYS.has(piece.text));
const isSingle = ({ text }: Piece) => text.length === 1;
const isClosed = (word: readonly Piece[]) =>
  word[0]!.words !== null || (word.length === 1 && isFunction(word[0]!));
const isPrefixOf = ({ text }: Piece, next: Piece | undefined) =>
  PREFIXES.has(text) && next !== undefined && next.words === null && !isSingle(next);

/** Whether a piece goes on with the word before it. */
function goesWith(word: readonly Piece[], piece: Piece, next: Piece | undefined): boolean {
  const last = word.at(-1)!;
  if (!isSingle(piece)) {
    if (!isSingle(last)) return last.doubtful && piece.doubtful;
    return word.length === 1 || (piece.doubtful && !(SUFFIXES.has(last.text) && word.length === 2));
  }
  if (isSingle(last)) return !isPrefixOf(piece, next);
  if (last.doubtful) return true;
  if (isPrefixOf(piece, next)) return false;
  return next === undefined || next.words !== null || !isSingle(next) || isFunction(next);
}
