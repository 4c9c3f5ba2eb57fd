/** Characters that spell the sound of foreign names, in both scripts. */
const SOUNDS = new Set(
  '阿埃艾安奥奧巴班邦保鲍鮑贝貝本比彼毕畢波伯博勃别別布佈才采採查达達戴丹德登迪地蒂丁杜顿頓恩尔爾法凡菲费費芬丰豐夫弗福富盖蓋甘冈岡戈格根贡貢古瓜圭哈汉漢豪赫亨洪胡怀懷霍基吉季加贾賈杰傑津卡凯凱坎考柯科克肯孔库庫夸誇昆拉莱萊赖賴兰蘭朗劳勞勒雷黎里裏裡利莉连連廉列琳留隆卢盧鲁魯路伦倫罗羅洛吕呂玛瑪麦麥曼茅梅蒙米密缪繆莫墨默姆慕穆拿那娜纳納乃内內尼涅宁寧纽紐农農努诺諾欧歐帕派潘庞龐培佩彭蓬皮匹平珀普奇齐齊恰乔喬切钦欽琼瓊丘让讓热熱荣榮瑞若撒萨薩塞赛賽桑瑟沙莎珊尚绍紹舍申圣聖施什史舒朔司丝絲斯苏蘇索塔泰坦汤湯唐特提廷图圖托陀瓦万萬旺威韦韋维維卫衛魏温溫翁沃乌烏武西希锡錫夏肖谢謝辛欣休许許雪逊遜雅亚亞延扬揚耶叶葉伊依因英尤约約泽澤扎詹芝治朱兹茲卓佐佛弥彌敦蕾妮薇芙茨娅婭龙龍思徒生得',
);

/** Whether a text may be nothing but the sound of a foreign name, or a piece of it. */
export function isSound(text: string): boolean {
  for (const character of text) if (!SOUNDS.has(character)) return false;
  return true;
}
