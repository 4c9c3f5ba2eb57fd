/**
 * Surnames whose reading as a surname is not the character's usual one, in both scripts (Xiandai Hanyu Cidian; Hanyu Da Zidian).
 * They hold inside a person's name only: 单 is shàn in 单霁翔 and dān in 名单.
 */
const READINGS = new Map(
  Object.entries({
    万俟: 'mò qí',
    尉迟: 'yù chí',
    尉遲: 'yù chí',
    长孙: 'zhǎng sūn',
    長孫: 'zhǎng sūn',
    令狐: 'líng hú',
    单于: 'chán yú',
    單于: 'chán yú',
    曾: 'zēng',
    单: 'shàn',
    單: 'shàn',
    解: 'xiè',
    仇: 'qiú',
    任: 'rén',
    区: 'ōu',
    區: 'ōu',
    朴: 'piáo',
    查: 'zhā',
    盖: 'gě',
    蓋: 'gě',
    华: 'huà',
    華: 'huà',
    员: 'yùn',
    員: 'yùn',
    翟: 'zhái',
    乐: 'yuè',
    樂: 'yuè',
    种: 'chóng',
    冼: 'xiǎn',
    洗: 'xiǎn',
    缪: 'miào',
    繆: 'miào',
    繁: 'pó',
    召: 'shào',
    折: 'shé',
    盛: 'shèng',
    覃: 'qín',
    佘: 'shé',
    句: 'gōu',
    隗: 'wěi',
    黑: 'hè',
    谌: 'chén',
    諶: 'chén',
    秘: 'bì',
    祕: 'bì',
    哈: 'hǎ',
    撒: 'sǎ',
    燕: 'yān',
    那: 'nā',
    过: 'guō',
    過: 'guō',
    应: 'yīng',
    應: 'yīng',
    葛: 'gě',
    宿: 'sù',
    祭: 'zhài',
    幺: 'yāo',
    尹: 'yǐn',
    宓: 'mì',
    阚: 'kàn',
    闞: 'kàn',
    车: 'chē',
    車: 'chē',
    晟: 'chéng',
    郗: 'xī',
    薄: 'bó',
    卜: 'bǔ',
    柏: 'bǎi',
    曲: 'qū',
    莘: 'shēn',
  }),
);

/**
 * The same for Cantonese, where the surname is well known by another reading than to-jyutping's usual one: 曾 as in 曾蔭權, Tsang.
 * Each is among the readings that to-jyutping gives the character.
 */
const CANTONESE = new Map(
  Object.entries({
    曾: 'zang1',
    任: 'jam4',
    区: 'au1',
    區: 'au1',
    单: 'sin6',
    單: 'sin6',
    查: 'zaa1',
    华: 'waa6',
    華: 'waa6',
    翟: 'zaak6',
    解: 'haai6',
    仇: 'kau4',
    乐: 'ngok6',
    樂: 'ngok6',
    尉迟: 'wat1 ci4',
    尉遲: 'wat1 ci4',
    长孙: 'zoeng2 syun1',
    長孫: 'zoeng2 syun1',
    令狐: 'ling4 wu4',
    万俟: 'mak6 kei4',
  }),
);

const COMPOUND = new Set(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 宇文 长孙 長孫 司徒 司空 夏侯 端木 南宫 南宮 万俟 闻人 聞人 独孤 獨孤 拓跋 呼延 申屠 轩辕 軒轅 范姜 范薑 澹台 澹臺 鲜于 鮮于 淳于 钟离 鍾離'.split(
    ' ',
  ),
);

const SINGLE = new Set(
  [
    '王李张刘陈杨黄萧赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由',
    '張劉陳楊黃鮑趙吳孫馬鄭謝羅許韓馮鄧蕭蔣葉蘇呂盧薑鍾鐘譚陸範賈韋鄒閻閆龍賀顧龔萬錢嚴湯溫齊喬龐顏莊聶魯嶽歐關蘭寧紀畢單塗穀駱藍華滕饒陽時農繆簡車項連蘆麥婁竇黨宮費衛應閔鄔邊師欒榮叢鞏遲鄺談樂鬱儲勞諶藺樓盤滿聞厲區闞權強帥樸蓋練豐國計晉門雲來闕鄔烏況鮮諾戰銀賓於',
  ].join(''),
);

/** How many characters of a Chinese person's name are the surname: 0 when it starts with none. */
export function surnameLength(name: string): 0 | 1 | 2 {
  if (COMPOUND.has(name.slice(0, 2))) return 2;
  return SINGLE.has(name.charAt(0)) ? 1 : 0;
}

/** The reading of a surname where it differs from the usual one, syllables separated by spaces, else null. */
export function surnameReading(surname: string): string | null {
  return READINGS.get(surname) ?? null;
}

/** The same in Cantonese: 曾 is zang1, syllables separated by spaces, else null. */
export function cantoneseSurname(surname: string): string | null {
  return CANTONESE.get(surname) ?? null;
}
