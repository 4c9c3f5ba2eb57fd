import type { EntityType } from '../../src/annotation';

/** What a gloss tells of a name, where it tells it for certain. */
export interface Told {
  type: EntityType;
  english: string;
  description: string;
}

const KINDS: [EntityType, RegExp][] = [
  ['person', /\((c\. ?|born |active |d\. ?)?\d{3,4}( BC)?\s*[-–]|\(\d{2,4}-\d{2,4}/],
  [
    'organization',
    /\b(university|college|institute|academy|ministry|commission|committee|bureau|agency|administration|association|federation|union|league|party|bank|company|corporation|group|newspaper|news agency|television|broadcaster|airlines?|organi[sz]ation|foundation|council|parliament|court|army|fund|Inc\.|Ltd)\b/i,
  ],
  [
    'event',
    /\b(war|battle|incident|massacre|uprising|rebellion|revolution|campaign|expedition|olympics|games|festival|earthquake|movement|convention|treaty|agreement)\b/i,
  ],
  [
    'place',
    /\b(Mt|Mount|neighborhood|county|city|province|prefecture|district|municipality|capital|town|township|village|island|islands|archipelago|peninsula|river|lake|mountains?|sea|ocean|strait|bay|gulf|desert|plateau|region|republic|country|continent|airport|pass|port|state in|US state|autonomous|banner|subprovincial)\b/i,
  ],
  [
    'work',
    /\b(novel|film|movie|book|opera|poem|TV series|song(?! (dynasty|poet|and|emperor|county|of the|loyalist|times|ci|prose|general|minister|official|philosopher))|play by|epic|comic|manga|anime|magazine|journal)\b/i,
  ],
];

/** What else has years in brackets behind its name: a war, a state; what is quoted or a reign is left out. */
const NOT_LIVES: [EntityType | null, RegExp][] = [
  [null, /\bdynasties\b|^(Six|Five|Iron|Northern and|Sui$|Wei$)\b/],
  ['organization', /\barmy\b/i],
  [
    'place',
    /^(Northern|Southern|Eastern|Western|Former|Later|Nazi|East|West) |\bof the (Northern|Southern|Five)\b|\bkingdom\b/i,
  ],
  ['event', /^(?!Emperor|King)[^,]*\bdynasty$/i],
  ['event', /\b(wars?|battle|rebellion|revolution|movement)\b/i],
  ['place', /\b(empire|republic)\b|^\w+ state\b/i],
  [null, /^"|\breign name\b/],
];

const ORGANIZED =
  /\b(University|Company|Corporation|Bank|Airlines|Association|Group|Party|Committee|Commission|Council|Academy|Institute|College|Ministry|Museum|Headquarters|[Gg]overnment|(Legislative|Executive|Control|Examination|Judicial) Yuan)$/;
/** Peoples are no organizations. */
const PEOPLE = /\bethnic (group|minority)\b|\b(nomadic|tribal|Turkic) (people|tribe)/i;

/** Whether a name is written like a Chinese person's and is romanised as it is read: 伍子胥 [Wu3 Zi3 xu1] Wu Zixu. */
export function isChinesePerson(gloss: string, syllables: readonly string[]): boolean {
  const capitals = syllables.filter((syllable) => /^[A-Z]/.test(syllable)).length;
  if (
    capitals !== 2 ||
    syllables.length > 3 ||
    !/^[A-Z]/.test(syllables.at(syllables.length === 2 ? 1 : -2)!)
  )
    return false;
  const plain = syllables.map((syllable) => syllable.replace(/\d/g, '').replace('u:', 'ü'));
  return (
    gloss.startsWith(`${plain[0]} ${plain.slice(1).join('')}`) &&
    /^[\s,(]/.test(gloss.slice(plain.join('').length + 1))
  );
}

/** The kind that the name itself ends with: "New Fourth Army Incident of 1940" is an incident. */
function kindOf(head: string): EntityType | null {
  const core = head
    .replace(/^(The |the )/, '')
    .split(/ (?:of|in|on|between|to|for|from|at|by|with|against|near|about|off|across|who|that|\d\S*)\b/)[0]!;
  if (/^(Mt|Mount|Lake|Gulf|Bay|Port|Cape) \p{Lu}/u.test(core)) return 'place';
  let kind: EntityType | null = null;
  let last = -1;
  let end = 0;
  for (const [type, pattern] of KINDS) {
    for (const { index, 0: word } of core.matchAll(new RegExp(pattern, 'gi'))) {
      if (index <= last) continue;
      last = index;
      end = index + word.length;
      kind = type;
    }
  }
  // A Swiss Army knife is no army, a manga artist no manga.
  return /^ (knife|dog|viper|members?|artists?|directors?|stars?|exam|critics?|actors?|actress)\b/.test(
    core.slice(end),
  )
    ? null
    : kind;
}

/** What a place is called whose town or island is only told behind it: "one of the islands", "a hill in Shijingshan District". */
const SITED =
  /\b(area|borough|state|part|site|ruins|street|gate|peak|hill|canal|depression|series|entrance|name|kingdom|fiefdom|civilization|territory|complex|spot|one|scenic|regions?|ravine|located|hometown|ridge|marsh|lit|reserve|battlefield|tourist)\b|^[\s,(]*(in|at|Iran)\b/i;
const UNSITED =
  /\b(dialects?|language|tea|dinosaur|rocket|monk|poet|novelist|goddess|minister|scriptures|species|battleship|program|numerous|various|nickname)\b/i;

/** Whose occupation is named after a kind of work: a manga artist. */
const WORKER =
  /\b(artist|author|writer|sage|scribe|actor|actress|director|star|maker|critic|producer|singer)s?\b/;

/** The kind that is told first behind the name: an island that has a university is an island. A venue of the games is no event. */
function kindTold(gloss: string, from: number): EntityType | null {
  const told = gloss.slice(from);
  const found = KINDS.map(([type, pattern]) => ({ type, at: told.search(pattern) })).filter(
    ({ at }) => at >= 0,
  );
  const first = found.sort((a, b) => a.at - b.at)[0];
  if (!first) return null;
  const before = told.slice(0, first.at);
  const phrase = /^[\s,;(]*([^,;()]*)/.exec(told)![1]!;
  const kind = kindOf(phrase.replace('island group', 'islands'));
  if (kind) return kind;
  if (WORKER.test(phrase)) return null;
  if (!/\b(of|in|at|on|for|by|to|during|from|after|with|about)\b/.test(before)) return first.type;
  if (first.type === 'place') return SITED.test(before) && !UNSITED.test(told) ? 'place' : null;
  return first.type === 'event' ? null : first.type;
}

export function typeOf(gloss: string, syllables: readonly string[]): EntityType | null {
  if (/^Soviet Union/.test(gloss)) return 'place';
  if (/\bTreaty Organization\b/.test(gloss)) return 'organization';
  if (/\bgod(dess)? of\b/.test(gloss)) return null;
  if (/^(Emperor|Empress|King|Queen|Duke|Prince) /.test(gloss)) return 'person';
  // A bank of China is a bank.
  const head = gloss.slice(0, `${gloss},`.search(/ \(|[,;]/));
  if (/^(Russian|German) Federation/.test(head)) return 'place';
  if (/ (exam|wine|tea|ham|sauce|dialects?|language)$/.test(head)) return null;
  if (/Volcan/.test(head)) return 'place';
  if (ORGANIZED.test(head) && !PEOPLE.test(gloss)) return 'organization';
  const found = KINDS.map(([type, pattern]) => ({ type, at: gloss.search(pattern) })).filter(
    ({ at }) => at >= 0,
  );
  const lived = found.find((kind) => kind.type === 'person');
  if (!lived && PEOPLE.test(gloss)) return 'term';
  const type = lived?.type ?? kindOf(head) ?? kindTold(gloss, head.length);
  if (type !== 'person' && isChinesePerson(gloss, syllables) && /[(,]/.test(gloss)) return 'person';
  if (type !== 'person') return type;
  const name = gloss.slice(0, gloss.search(/\s\(|[,;]\s/));
  const other = NOT_LIVES.find(([, pattern]) => pattern.test(name));
  return other ? other[0] : type;
}

/** What is no name in the news, or whose reader knows better: scripture's minor figures, stars, species, words made of names. */
const DOUBTFUL =
  /\b(species|genus|constellation|disease|syndrome|virus|idiom|reign (name|title)|era name|temple name|posthumous|surname|given name|personal name|place name|common name|nickname|alternative name|old name|former name|pseudonym|derog|slang|coll\.|archaic|literary|person|language|dialect|dynasties|period|style|cuisine|dish|sauce|wine|liquor|liqueur|beer|tea|grapes?|cheese|dance|dinosaur|martial art|mythology|mythical|fictional|character|deity|god|goddess|Titan|bodhisattva|Bible|biblical|star|planet|asteroid|moon|galaxy|nebula|son of|daughter of|wife of|drug|math|relations|abbr|lit|fig|trade name|brand name|currency|dollar|font|alphabet|dog|breed|cigarettes?|heroine|hero|villain|gang|numerous|various|subsidiary|metaphor|unspecified)\b/i;
const WEEKDAY = /^(Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day$/;
/** What is as often something else (我的世界 is my world), is told wrong, begins words (中国海 in 中国海军), or is better known to GeoNames. */
export const NOT_THIS = new Set(
  (
    '瞻礼日 佛寺 梵刹 孔庙 天宫 森罗宝殿 阎王殿 阎罗殿 少年宫 水晶宫 奥林匹克体育场 宣传部 高空俱乐部 朋友圈 民粹派 网络水军 产经新闻 民主墙 ' +
    '我的世界 双城记 探路者 白色恐怖 科罗拉多大峡谷 冒纳罗亚 吴哥城 中国船舶重工集团公司 桃莉羊 詹姆斯·庞德 歇洛克·福尔摩斯 四十二章经 京戏 京剧 越剧 粤剧 西部片 台资 共产党员 曼城队 瑞士军刀 普通高等学校招生全国统一考试 ' +
    '中国海 中国人大 契丹国志 白泽 曼城 理想国 塞尔达 萨尔达 李维斯 朴次茅斯 奥斯威辛 加沙 德梅因 费尔干纳 伯恩 嘉柏隆里 塞拉耶佛 墨巴本 卡拉卡斯 德先生 赛先生 北宋四大部书 宋四大书 北洋军阀 十字军 绿坝 苏报案 国家新闻出版广电总局 毛邓三 勃朗宁 希尔顿 胡天 诗书 笑林 大众 福斯 日方 全国人大会议 杞国 大力神 巴铁 兴业银行 清军 秦军'
  ).split(' '),
);

/** A name in English: capitals, with small words only between them. */
const SMALL =
  "of|the|and|for|de|la|le|les|du|des|del|da|di|do|dos|van|von|der|den|al|el|on|in|at|to|with|against|d'|a";
const NAMED = new RegExp(`^[\\p{Lu}\\d][^\\s]*( (${SMALL}|&|[\\p{Lu}\\d'"][^\\s]*))*$`, 'u');

const STATES =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming';
/** Towns and sights of which only their land is told, and of which GeoNames does not know the name. */
const TOWNS = new Set(
  '戛纳 新宿 暹粒 莱顿 邓迪 鲁昂 九寨沟 九寨沟风景名胜区 伊瑞克提翁庙 休士顿 佛罗伦斯 俾路支省 关塔纳摩 关塔那摩 利默里克 加的斯 北威州 北布拉班特 北海道 华尔街 博尔德 卡塔尼亚 卡罗利纳 卧龙岗 叙拉古 咸兴 哈里斯堡 图卢斯 圣地牙哥 圣安地列斯断层 圣安德列斯断层 圣纳帕 埃尔帕索 奇瓦瓦 威基基 威廉斯堡 威玛 宣武门 巴勒莫 巴士底 布干维尔 布拉索夫 布法罗 布里坦尼 帕福斯 弗洛勒斯岛 弗洛里斯岛 德勒斯登 德胜门 德雷斯顿 托莱多 拉奎拉 拉布拉多 提尔市 摩德纳 撒马尔干 教堂山 昆士兰 昆士兰州 普林斯顿 普雷斯堡 曼城 本那比市 札幌 波兹坦 波来古 洋浦经济开发区 海德保 滑铁卢 滑铁卢火车站 火地群岛 特罗多斯 硚头 科茨沃尔德 罗马斗兽场 芭提雅 蒙地卡罗 蒙特卡洛 蓝毗尼 诺曼底 诺曼第 费拉德尔菲亚 金瓯 锡拉库萨 阿尔汉格尔斯克州 阿维拉 阿萨姆 雅典卫城 雅法港 雪兰莪 韦尔瓦 马斯垂克 魏玛'.split(
    ' ',
  ),
);

const PEOPLES =
  '(?:(?:North|South|Latin|Hong Kong|US|UK|PRC|Chinese|Taiwanese?|American|British|English|Scottish|Welsh|Irish|Canadian|Australian|French|German|Austrian|Swiss|Italian|Spanish|Portuguese|Dutch|Belgian|Danish|Swedish|Norwegian|Finnish|Polish|Czech|Hungarian|Greek|Roman|Turkish|Russian|Soviet|Ukrainian|Japanese|Korean|Vietnamese|Thai|Indian|Pakistani|Persian|Iranian|Arab|Egyptian|Israeli|Jewish|Mexican|Brazilian|Argentine|Argentinian|Chilean|Colombian|Cuban|African|Malaysian|Singaporean|Tibetan|Chinese-Australian|Chinese-American)\\b[- ]?)+';

const US_STATE = new RegExp(`^(${STATES})$`);

/** What the words behind the name say that it is. */
const DESCRIBED: [EntityType, RegExp][] = [
  [
    'person',
    new RegExp(
      `^(an? |the )?(former |famous |female |woman )*${PEOPLES}(?:[\\w-]+ ){0,4}?(actors?|actress|singer|singer-songwriter|songwriter|rapper|musician|pianist|violinist|conductor|composer|writer|novelist|author|poet|playwright|dramatist|journalist|painter|sculptor|artist|street artist|politician|architect|designer|director|filmmaker|philosopher|historian|scientist|mathematician|physicist|chemist|biologist|astronomer|economist|psychologist|linguist|sinologist|inventor|engineer|explorer|astronaut|player|footballer|tennis star|athlete|swimmer|hurdler|golfer|boxer|chess grandmaster|businessman|entrepreneur|tycoon|activist|dissident)\\b`,
    ),
  ],
  [
    'work',
    /^(an? |the )?([\w'-]+ ){0,5}?(novella?|short story|essay|tragedy|comedy|drama|ballet|biopic|video games?|video game series|computer game|board game|TV show|animated series|talent show|comedy series|franchise|media franchise|animation franchise|anthology|dictionary|encyclopedia|treatise|chronicle|compendium|collection of (?!\w+ of)|operating systems?|spacecraft|space probe|Mars explorer|aircraft carrier|epic|last supper)\b|^(first|second|third|\w+th) of the 24 dynastic|^one of the (Four|Five|Seven) (Great )?(Classic|Books|Military)/,
  ],
  [
    'organization',
    /^(an? |the )?([\w'.-]+ ){0,5}?(brand|manufacturer|maker|watchmaker|car make|retailer|chain|conglomerate|multinational|record label|firm|carrier|shipping line|supermarket|hypermarkets?|publisher|bookstore|department store|video sharing|app|news aggregator|website|network website|platform|search engine|portal|travel agency|courier service|telecom\w* operator|football club|soccer team|baseball team|basketball team|NBA team|football team|daily|think tank|secret police|intelligence service|scientific academy|armed faction|rock band|metal band|pop group|boy band|girl group|orchestra|e-commerce \w+|startup|producer|developer)\b/,
  ],
  [
    'event',
    /^(an? |the )?([\w'-]+ ){0,5}?(holiday|competition|tournament|tennis tournament|championships?|cycle race|music industry award|award|military campaign|New Year)\b/,
  ],
  [
    'place',
    /^(an? |the )?([\w'-]+ ){0,5}?(borough|suburb|seaport|harbor|skyscraper|temple|monastery|mosque|cathedral|palace|mausoleum|promenade|shrine|castle|fortress|peak|volcano|glacier|waterfall|valley|basin|plain|canyon|wetland|cape|reef|street|square|bridge|dam|reservoir|park|stadium|museum|prison|theme park|(Indian|Malaysian|Australian|German|Mexican|Brazilian) state|state of (Malaysia|Germany|Australia)|union territory|territory|archaeological site|settlement|resort|former concentration camp|concentration camp|area in Hong Kong|place in Hong Kong|hill in Hong Kong|ancient kingdom|Korean kingdom)\b/,
  ],
];

/** What the name itself says that it is, by its last word. */
const ENDS: [EntityType, RegExp][] = [
  [
    'organization',
    /^League of |\bUniversity\b|\b(Conservatory|Conservatory of Music|Society|Museum|Museum of [\w ]+|Library|Orchestra|Publishing House|House of Representatives|Daily|Daily News|Evening News|Morning Post|News|Times|News Agency|News Network|Office|Authority|Survey|Force|Forces|Navy|Guard|Department|Department of [\w ]+|Secretariat|Assembly|National Congress|People's Congress|Senate|Stock Exchange|Club|Studios|Laborator(y|ies)|Labs|Airways|Motors|Electronics|Industries|Instruments|Machines|Brothers|Inc\.|AG|SA|Corp\.|Co\.|Cruise Lines|Economic Forum|Directorate|Procuratorate|Health Service|Broadcasting System|Orthodox Church|Catholic Church|Liberation Front|(Information|Research) Center|Football Club|Development Program|Press|Youth League|Radio|System Company|Beijing Review|Weekly)$/,
  ],
  [
    'place',
    /\b(Palace|Temple|Monastery|Pagoda|Cathedral|Abbey|Shrine|Mausoleum|Memorial Hall|Tower|Bridge|Square|Street|Avenue|Road|Hill|Highway|Railway|Canal|Dam|Reservoir|Stadium|Park|Nature Reserve|Zoo|Basin|Plain|Valley|Falls|Gorge|Gorges|Canyon|Trench|Channel|Strait|Glacier|Volcano|Range|Heights|Strip|Isles|Grasslands|Depression|Rift|Reef|Cosmodrome|Terminal|Harbor|Atoll|Castle|Cemetery|Peak|Wall|Caves|Grottoes|Trade Center|Cultural Center|Launch Center|Financial Center|Prison|Arctic Circle|Antarctic Circle|Theater|Concert Hall|Opera House|Rift Valley|Metro|Camp|Archipelago)$|^(Cape|Mount|(Palace|Tower|Port) of|Gulf of|Strait of|Bay of|Horn of) \p{Lu}/u,
  ],
  [
    'event',
    /\b(War|Wars|Incident|Massacre|Uprising|Rebellion|Revolution|Restoration|Reform|Movement|Treaty|Protocol|Convention|Declaration|Agreement|Prize|Peace Prize|Award|Awards|Cup|Championships?|Open|Paralympics|Olympics|Expo|Festival|Day|Eve|Act|Charter|Crusades|Scandal|Expedition|Earthquake|Birthday|Conference|Campaign|Super Bowl|(Good|Black) Friday|Ash Wednesday|Mission)$|\bPrize (for|in) |^(Treaty|Convention|Battle|Siege|Law|Declaration|Universal Declaration|Nobel Prize|Prize|Tour) (of|on|in|de) /,
  ],
  [
    'work',
    /\b(Sutra|Gospel|Epistle|Testament|Fairy Tales|Fables|Encyclopedia|Dictionary|Space Telescope|Space Station)$|^(History of|Classic of|Annals of|Records of|Gospel according|(First |Second |Third )?Epistle of|Book of|Romance of|Selected Works|Space Shuttle) /i,
  ],
  [
    'term',
    /(\b\p{Lu}[\p{L}-]{3,}ism|\b(Christianity|Islam|Shinto|Confucianism|Stock Index|Stock Market Index|Composite Index|Composite|Industrial Average|Theory|Thought|Doctrine))$/u,
  ],
];

/** Peoples, by what is said of them. */
const TRIBES =
  /\bone of the indigenous peoples of\b|\b(an? |the )?(ancient )?(nomadic )?(people|peoples|ethnic group) of (north|south|east|west|central|China|Taiwan)/i;

/** Names that stand alone and can be nothing else. */
const ALONE: [EntityType, RegExp][] = [
  ['place', US_STATE],
  [
    'place',
    /^((North|South|East|West|Central|Northern|Southern|Eastern|Western|Northeast|Southeast|Southwest|Latin) (Asia|Africa|Europe|America|China)|Abkhazia|Antarctica|Asia|Oceania|Eurasia|Bavaria|Byzantium|Catalonia|Chernobyl|Crimea|Crete|Eiffel Tower|Forbidden City|Gaul|Golan Heights|Greenland|Guantanamo|Himalayas|Hyde Park|Kashmir|Kremlin|Kurdistan|Machu Picchu|Manchukuo|Manchuria|Melanesia|Mesopotamia|Mount Everest|Nubia|Polynesia|Micronesia|Persia|Sahara|Sakhalin|Sardinia|Scandinavia|Scotland|Wales|England|Northern Ireland|Siberia|Silesia|Silicon Valley|Sicily|Statue of Liberty|Sudetenland|Tasmania|Tenerife|Turkestan|Western Sahara|Disneyland|Babylon|British Isles|Corsica|Roman Empire|British Empire|Ottoman Empire|Taj Mahal|Big Ben|Empire State Building|Leaning Tower of Pisa|Arc de Triomphe|New England|Seine|Danube|Great Wall|Silk Road|Middle East|Near East|Far East|Hollywood|White House|Pentagon|World Trade Center|Madison Square Garden|Palais des Nations|Stade de France|Bermuda Triangle|Panama Canal|Oval Office|Champs Élysées|Avenue des Champs-Élysées)$/,
  ],
  [
    'organization',
    /^(Al-Qaeda|KFC|Beatles|Gestapo|Greenpeace|Interpol|Mossad|Nintendo|Sony|Fujitsu|Isuzu|Subaru|Lenovo|Motorola|Hewlett-Packard|Xerox|Krupp|ThyssenKrupp|Siemens AG|Volkswagen|Rolls-Royce|Cadillac|Buick|Chevrolet|Maserati|Bentley|Alfa Romeo|Aston Martin|Fiat|Saab|Land Rover|Yamaha|Casio|Polaroid|Netscape|Airbnb|Facebook|FedEx|MasterCard|UnionPay|WikiLeaks|Pizza Hut|Dunkin' Donuts|Coca-Cola|Pepsi|Nestlé|Häagen-Dazs|Carlsberg|Procter & Gamble|Johnson & Johnson|Goldman Sachs|Merrill Lynch|AT&T|Air France|Air India|Air Canada|Deutsche Lufthansa AG|General Motors|General Electric|Qualcomm|Citibank|Intel|Texas Instruments|Sun Microsystems|China Unicom|Royal Society|Amnesty International|International PEN|Soka Gakkai International|Le Figaro|Der Spiegel|Bild-Zeitung|The Independent|Frankfurter Allgemeine Zeitung|Reader's Digest|Tamil Tigers|Liberation Tigers of Tamil Eelam|Freemasonry|Rotary Club|Ku Klux Klan|Jehovah's Witnesses|Red Cross|Red Crescent|United Nations Secretariat|Supreme Soviet|Palestinian National Authority|Victoria's Secret|Fédération Internationale de Gymnastique|Radio Free Asia|China Radio International|Voice of America)$/,
  ],
  [
    'event',
    /^(Great Depression|World Cup|Asian Cup|Winter Paralympics|Easter|Christmas|Halloween|Christmas Eve|Crusades|Renaissance|World Expo|World Health Assembly|Miss World Beauty Pageant|Pentecost|Camp David agreement|Tour de France|Golden Melody Awards|White Terror|Watergate scandal)$/i,
  ],
  [
    'work',
    /^(Forrest Gump|Alice in Wonderland|Kama Sutra|Koran|Aeneid|Magna Carta|La Marseillaise|Mona Lisa|Pokémon|Minecraft|Star Wars|Teletubbies|Yu-Gi-Oh!|The Internationale|Talmud|Old Testament|New Testament|Rosetta Stone|Grimm's Fairy Tales|The Lotus Sutra|Hubble Space Telescope|International Space Station|The Nine Chapters on the Mathematical Art|The Legend of the Red Lantern|One Thousand and One Nights|Don Quixote)$/,
  ],
];

/** The gloss without what is said of the word and not of the thing: `(Tw)` for Taiwan. */
export const plainGloss = (gloss: string) =>
  gloss
    .replace(
      /^(\((Tw|HK|HK, Tw|Tw, HK|PRC|US|UK|Hong Kong|Protestantism|Catholicism|Buddhism|Islam|military|geopolitics|China's|brand)\)\s*)+/,
      '',
    )
    .replace(/\s\((Tw|HK)\)/g, '');

/** Where a name ends that goes on without a comma: 威尼斯商人 "The Merchant of Venice by William Shakespeare". */
const CUTS: [EntityType, RegExp][] = [
  ['work', /^(\p{Lu}.*?) (by (?!the )\p{Lu}.*)$/u],
  ['place', /^(\p{Lu}.*?) ((?:in|on|near|at|outside|around|between|linking) .*)$/u],
  [
    'event',
    /^(\p{Lu}.*?) ((?:of|in|from|at|on) (?:\p{Lu}\w+ |early |late )?\d.*|at the .*|between .*|stemming .*)$/u,
  ],
];
/** What of a place or event is written small behind its name: 哲蚌寺 "Drepung monastery". */
const KIND_WORD =
  /^(.*\p{Lu}\S*) (temple|monastery|palace|basin|plain|valley|mountain range|gorge|grasslands|railway|highway|harbor|caves|peak|square|bridge|dam|conference|scandal|war|prize|charter|stock market index|archipelago|shrine|festival)$/u;
const DYNASTY = /^(\p{Lu}\S+ ){1,2}[Dd]ynasty$/u;

/** What the gloss of a name tells that no single word in it decides. */
export function tell(gloss: string, hans: string): Told | null {
  if (DOUBTFUL.test(gloss)) return null;
  const quoted = /^["“]([^"”]+)["”],?\s*(.*)$/.exec(gloss);
  if (quoted) {
    const [, english, description] = quoted as unknown as [string, string, string];
    const isWork =
      DESCRIBED[1]![1].test(description) ||
      KINDS[4]![1].test(description) ||
      /^(\(\d+\) )?by \p{Lu}/u.test(description);
    return isWork ? { type: 'work', english, description } : null;
  }
  const plain = gloss.replace(/^(the|an?) (?=[\p{Lu}\d])/u, '');
  const cut = plain.search(/,\s|\s\(|;\s|:\s/);
  let name = cut < 0 ? plain : plain.slice(0, cut);
  let rest = cut < 0 ? '' : plain.slice(cut).replace(/^[,;:]?\s*/, '');
  // A bracket within the name: "Shanghai Stock Exchange (SSE) Composite Index".
  if (/^\([^()]*\) \p{Lu}/u.test(rest) || WEEKDAY.test(name)) return null;
  if (/^\([^()]*\)$/.test(rest)) rest = rest.slice(1, -1);
  const [first, other] = name.split(/ or (?=\p{Lu})/u) as [string, string?];
  if (other) {
    if (!ENDS.some(([, pattern]) => pattern.test(first)) && !/ State in /.test(other)) return null;
    name = first;
    rest = [`also ${other}`, rest].filter(Boolean).join(', ');
  }
  const found = ALONE.find(([, pattern]) => pattern.test(name));
  if (found && (!rest || found[0] === 'organization' || /^\(|^(\p{Lu}+|US state|[\dc.\s–-]+)$/u.test(rest)))
    return { type: found[0], english: name, description: rest || (US_STATE.test(name) ? 'US state' : '') };
  name = name.replace(KIND_WORD, capitalised);
  let certain: EntityType | null = DYNASTY.test(name)
    ? /^(North|South|East|West|Later|Former)/.test(name)
      ? 'place'
      : 'event'
    : null;
  for (const [type, pattern] of CUTS) {
    const match = pattern.exec(name);
    if (!match) continue;
    const head = match[1]!.replace(KIND_WORD, capitalised);
    if (type !== 'work' && !ENDS.some(([kind, end]) => kind === type && end.test(head))) continue;
    name = head;
    rest = [match[2], rest].filter(Boolean).join(', ');
    certain = type;
    break;
  }
  if (!NAMED.test(name)) return null;
  if (TRIBES.test(rest) && hans.endsWith('族')) return { type: 'term', english: name, description: rest };
  const described = rest.replace(/^\(|\)/g, '');
  const type =
    certain ??
    ENDS.find(([, pattern]) => pattern.test(name))?.[0] ??
    DESCRIBED.find(([, pattern]) => pattern.test(described))?.[0] ??
    (TOWNS.has(hans) ? 'place' : hans.endsWith('节') ? 'event' : null) ??
    (hans.includes('·') && / /.test(name) && !rest ? 'person' : null);
  if (!type || (type === 'person' && (!/ /.test(name) || OFFICE.test(rest)))) return null;
  return { type, english: name, description: rest };
}

const capitalised = (_: string, before: string, kind: string) =>
  `${before} ${kind.replace(/\b\p{L}/gu, (letter) => letter.toUpperCase())}`;

/** Whether what stands behind a name says what a person is. */
export const isOfPerson = (text: string) =>
  /^(Jr\.$|père$|aka |original name |Baron )/.test(text) || DESCRIBED[0]![1].test(text);

/** Whether a name is written as names are. */
export const isNamed = (english: string) => NAMED.test(english);

/** Whether a gloss leaves it open what is meant. */
export const isDoubtful = (gloss: string) => DOUBTFUL.test(gloss);

/** A living person's office is out of date the day after the dictionary is printed: what is not dated to an end is left out. */
export const OFFICE =
  /president|minister|premier|secretary|chair|governor|mayor|leader|king|queen|chief|head|director|emperor of Japan|pope|speaker/i;
