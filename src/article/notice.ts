/**
 * What publishers write round their stories: rights, disclaimers, calls to subscribe, follow, download or report, and bare
 * addresses. General phrases of the trade, in both scripts; no names of sites.
 */
const NOTICE = new RegExp(
  [
    '版[权權]所有|著作[权權]|copyright|©|all ?rights ?reserved|免[责責][声聲]明|[特郑鄭][别別重][声聲]明|概不[负負構]',
    '(转载|轉載).{0,8}(请|請|注明|註明|须|須)|不得(转载|轉載)',
    'https?://|网站.{0,8}内容|網站.{0,8}內容|^[^，。]{0,6}看更多|点击(进入|查看)|點擊(進入|查看)',
    '(扫描|掃描|扫|掃).{0,10}(二维码|二維碼|QR)|(关注|關注).{0,12}(微信|公众号|公眾號)|追蹤我們|粉絲[專团團]|[請请]讚好',
    '(下载|下載).{0,16}(app|客户端)|app.{0,8}(下[载載]|看)|訂閱.{0,10}(電子報|頻道|最新)',
    '(立即|我要|欢迎|歡迎|网上|網上)[爆报報]料|[爆报報]料(热线|熱線|专线|專線|电话|電話|邮箱|電郵)|(接受|拨打|撥打).{0,10}(热线|熱線)|发现.{0,6}错误|违法.{0,4}信息',
  ].join('|'),
  'i',
);

/** A line that only names who wrote, edited or supplied the story, or heads a list of other stories. */
const LABEL = new RegExp(
  [
    '^[\\[【(（]?(责任编辑|責任編輯|责编|責編|原标题|原標題|本文[来來]源|文章[来來]源)[^，。]{0,30}$',
    '^[\\[【(（]?(编辑|編輯|校对|校對|作者|撰文|[来來]源)[:：/][^，。]{0,30}$',
    '^(相关(新闻|阅读|报道|内容)|相關(新聞|文章|閱讀|報導)|延伸(閱讀|阅读)|更多(新闻|新聞|精彩|内容|內容))[:：]?$',
  ].join('|'),
);

/** @param text a block's text without white space */
export function isNotice(text: string): boolean {
  return NOTICE.test(text);
}

/** @param text a block's text without white space */
export function isLabel(text: string): boolean {
  return LABEL.test(text);
}
