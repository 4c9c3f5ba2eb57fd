/**
 * Phrases that news writes otherwise than OpenCC's dictionaries have them. Checked against the forms of CC-CEDICT and against what
 * stored pages of newspapers in Taiwan and Hong Kong print.
 */

/** What news of Taiwan and of Hong Kong writes for OpenCC's standard; characters alone where news hardly ever has the other. */
export const NEWS: readonly (readonly [standard: string, news: string])[] = [
  ['迴歸', '回歸'],
  // The term of statistics keeps its form.
  ...['分析', '模型', '係數', '方程', '線'].map((head) => [`迴歸${head}`, `迴歸${head}`] as const),
  ['線性迴歸', '線性迴歸'],
  ['邏輯迴歸', '邏輯迴歸'],
  ['衚衕', '胡同'],
  ['幺蛾子', '幺蛾子'],
  ['伙伴', '夥伴'],
  ['揹負', '背負'],
  ['甩幹', '甩乾'],
  ['麪糰', '麵團'],
  ['斷舍離', '斷捨離'],
  ['市場準入', '市場准入'],
  ['準生證', '准生證'],
  ['休慼', '休戚'],
  ['調製解調器', '調制解調器'],
  ['頻率調製', '頻率調制'],
  ['大水衝了', '大水沖了'],
  ['娘舅', '娘舅'],
  ['溼', '濕'],
  ['巖', '岩'],
  ['孃', '娘'],
];

const NUMERALS = '0123456789０１２３４５６７８９一二两三四五六七八九十百千万几数多半';

/**
 * What OpenCC takes for another word: three days later is no queen of heaven, and what is counted by 只 is 隻. Terms that `NEWS`
 * names are here as well, since a second dictionary sees no further than a phrase of the first.
 */
export const PHRASES: readonly (readonly [hans: string, hant: string])[] = [
  ...Array.from(
    NUMERALS,
    (numeral) =>
      [
        `${numeral}天后`,
        `${numeral.replace('两', '兩').replace('万', '萬').replace('几', '幾').replace('数', '數')}天後`,
      ] as const,
  ),
  ...Array.from(NUMERALS.slice(0, 20), (digit) => [`${digit}只`, `${digit}隻`] as const),
  ['一只只', '一隻隻'],
  // BYVoid/OpenCC issue 1469, later than the package: the youngest child.
  ['老么', '老幺'],
  ['回归分析', '迴歸分析'],
  ['回归模型', '迴歸模型'],
  ['回归系数', '迴歸係數'],
  ['回归方程', '迴歸方程'],
  ['回归线', '迴歸線'],
  ['线性回归', '線性迴歸'],
  ['逻辑回归', '邏輯迴歸'],
];
