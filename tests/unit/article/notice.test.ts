import { describe, expect, it } from 'vitest';
import { isLabel, isNotice } from '../../../src/article/notice';

describe('isNotice', () => {
  it.each([
    '某某日報有限公司版權所有，不得轉載。',
    '免责声明：本文仅供参考，据此操作，风险自担。',
    '特别声明：以上内容为用户上传，本平台仅提供存储服务。',
    '立即下載某某App，看新聞不漏接',
    '扫描下方二维码，关注某某微信公众号',
    '報料熱線：12345678',
    '加入某某LINE好友，新聞不漏接',
    '微信搜索某某新闻',
    '請勿刊登與主題無關的留言',
    '市场有风险，投资需谨慎。以上信息仅供参考。',
  ])('knows %s', (text) => {
    expect(isNotice(text)).toBe(true);
  });

  it.each([
    '两国外长发表联合声明，重申对话的重要性。',
    '有網友爆料，該名男子昨晚在店內大吵大鬧。',
    '总统府发言人发表声明说，谈判仍在继续。',
    '歌手在社交平台上关注了昔日队友，引发热议。',
    '該名女星在IG分享照片，粉絲紛紛留言祝福。',
  ])('leaves news alone: %s', (text) => {
    expect(isNotice(text)).toBe(false);
  });
});

describe('isLabel', () => {
  it.each([
    '责任编辑：王某',
    '（責任編輯：陳某）',
    '来源：某某网',
    '相关新闻',
    '延伸閱讀：',
    '[责任编辑：李某]',
    '相关推荐',
    '猜你喜欢',
    '編輯推薦文章',
    '請繼續往下閱讀...',
  ])('knows %s', (text) => {
    expect(isLabel(text)).toBe(true);
  });

  it.each([
    '来源不明的资金流入市场，引起关注。',
    '编辑部昨天收到了一封来信，信中写道。',
    '更多游客选择在假期出行，酒店一房难求。',
    '推荐人选引发热烈讨论',
  ])('leaves news alone: %s', (text) => {
    expect(isLabel(text)).toBe(false);
  });
});
