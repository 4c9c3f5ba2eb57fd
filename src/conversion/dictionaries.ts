/**
 * The dictionaries of the conversion file, which all live in one trie: a key is the dictionary's tag and then the phrase.
 *
 * `standard` turns the variants that Taiwan and Hong Kong write into OpenCC's own Traditional standard; `tw`, `twp` and `hk`
 * turn that standard into the regional ones; `hans` takes any Traditional text to Simplified, `hant` any Simplified one to the
 * standard.
 */
export const DICTIONARIES = ['hans', 'hant', 'standard', 'tw', 'twp', 'hk'] as const;

export type Dictionary = (typeof DICTIONARIES)[number];

/** The character that goes before each key of a dictionary: a control character, which no phrase holds. */
export const tagOf = (dictionary: Dictionary) => String.fromCharCode(DICTIONARIES.indexOf(dictionary) + 1);
