import type { Introduction } from './annotation';

/** English names of bodies and countries that want an article: the Ministry of …, the United States. */
const THE =
  /\b(?:of|for)\b|^(?:United|National|State|White|Federal|European|Supreme|Central|Vatican)\b|\b(?:States|Kingdom|Emirates|Republic|Union|Netherlands|Philippines|Maldives|Bahamas|Islands|House|Office|Party|Ministry|Administration|Commission|Committee|Council|Department|Bureau|Agency|Authority|Government|Court|Congress|Parliament|Senate|Foundation|Association|Federation|Institute|Center|Centre|Army|Navy|Fund|Board|Force|Forces)\b/;

/**
 * Who the article says somebody is, as one says it in English: "Vice president of Pop Mart".
 * An organization without an English name is left out.
 */
export function introductionInEnglish({ roleEnglish, organizationEnglish }: Introduction): string {
  const role = roleEnglish.charAt(0).toUpperCase() + roleEnglish.slice(1);
  if (!organizationEnglish) return role;
  // A second "of" would belong to the wrong word: professor of law of the university of …
  if (/ (?:of|to|for) /.test(roleEnglish)) return `${role}, ${organizationEnglish}`;
  const article = THE.test(organizationEnglish) && !/^The /.test(organizationEnglish) ? 'the ' : '';
  return `${role} of ${article}${organizationEnglish}`;
}
