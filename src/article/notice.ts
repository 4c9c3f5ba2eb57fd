/**
 * What publishers write round their stories: rights, disclaimers, calls to subscribe, follow, download or report, and bare
 * addresses. General phrases of the trade, in both scripts; no names of sites.
 */
const NOTICE = new RegExp(
  [
    '版[权權]所有|著作[权權]|copyright|©|all ?rights ?reserved|免[责責][声聲]明|[特郑鄭][别別重][声聲]明|概不[负負構]',
    '(转载|轉載).{0,8}(请|請|注明|註明|须|須)|不得(转载|轉載)',
    'https?://|(网|網)站.{0,8}(内容|內容|信息)|(仅|僅)供(参|參)考|投(资|資)(须|需|須)(谨|謹)慎|^[^，。]{0,6}看更多|点击(进入|查看)|點擊(進入|查看)',
    '(扫描|掃描|扫|掃).{0,10}(二维码|二維碼|QR)|(关注|關注).{0,12}(微信|公众号|公眾號)|追蹤我們|粉絲[專团團]|[請请]讚好',
    '[请請](勿|不要).{0,8}(刊登|[转轉][贴貼载載]|重[复覆複]|提供|留言)|([违違]反|禁止).{0,20}(留言|[发發]言|[发發]表)|[權权]利?(移除|[删刪]除|封[锁鎖])|([留發发]言|[评評][论論]).{0,12}([规規][则則范範]|[使権權权])',
    '(下载|下載).{0,16}(app|客户端)|app.{0,8}(下[载載]|看)|訂閱.{0,10}(電子報|頻道|最新)',
    '(立即|我要|欢迎|歡迎|网上|網上|[你您]的|[独獨]家)[爆报報]料|[爆报報]料(热线|熱線|专线|專線|电话|電話|邮箱|電郵)|(接受|拨打|撥打).{0,10}(热线|熱線)|发现.{0,6}错误|违法.{0,4}信息',
  ].join('|'),
  'i',
);

/** A line that only names who wrote, edited or supplied the story, or heads a list of other stories. */
const LABEL = new RegExp(
  [
    '^[请請]?[继繼][续續](往下)?[阅閱][读讀][.…]*$',
    '^[\\[【(（]?(责任编辑|責任編輯|责编|責編|原标题|原標題|本文[来來]源|文章[来來]源)[^，。]{0,30}$',
    '^[\\[【(（]?(编辑|編輯|校对|校對|作者|撰文|[来來]源)[:：/][^，。]{0,30}$',
    '^[^，。：:]{0,4}(相[关關]|推[荐薦]|延伸|更多|[热熱][门門点點]|精[选選彩]|今日|最新|往期|[编編][辑輯]|猜你|你可能|大家都在)[^，。：:]{0,2}(新[闻聞]|文章|[阅閱][读讀]|[报報][导導道]|[内內]容|推[荐薦]|[专專][题題]|精彩|喜[欢歡]|感[兴興]趣|看)[:：]?$',
  ].join('|'),
);

/** Short lines that call on the reader: an act first and where to second, or the other way round. */
const ACT =
  '(?:加入|追[蹤踪]|[订訂][阅閱]|[关關][注註]|下[载載]|[扫掃]|按[赞讚贊]|[点點][击擊]|[赞讚贊]好|[给給]個[赞讚]|搜[索尋寻]|收[听聽看])';
const WHERE =
  '(?:App|LINE|Facebook|FB|IG|Instagram|Telegram|Twitter|YouTube|WhatsApp|Podcast|微信|微博|公[众眾][号號]|客[户戶]端|[码碼]|QR|粉[丝絲][团團专專]|[专專][页頁]|[频頻]道|[电電]子[报報]|[会會][员員]|社[群团團]|群[组組]|好友)';
const CALL = new RegExp(`${ACT}.{0,16}${WHERE}|${WHERE}.{0,8}${ACT}`, 'i');
/** A longer text of this kind may be a report about an app. */
const LONGEST_CALL = 50;

/** @param text a block's text without white space */
export function isNotice(text: string): boolean {
  return NOTICE.test(text) || (text.length < LONGEST_CALL && CALL.test(text));
}

/** @param text a block's text without white space */
export function isLabel(text: string): boolean {
  return LABEL.test(text);
}
