/**
 * Titles and roles of the news of the mainland, Taiwan and Hong Kong with their English, in Simplified characters: entries parted
 * by `|` or the end of a line, each the title, `=`, its English. What a prefix or a field adds (副總理, 財務總監) is put together
 * by `titles.ts` and stands here only where the whole says something of its own. English is as wide as the title: 院長 heads a
 * hospital, a college or a branch of government, so it is "head" unless the name before it says which.
 */

/** Offices of a state: before these one character is enough for the country (俄總理). */
export const STATE_OFFICES = `
总统=president|国家主席=president|总理=prime minister|首相=prime minister|国务卿=secretary of state
皇后=empress
国家元首=head of state
元首=head of state|政府首脑=head of government|最高领袖=supreme leader
外长=foreign minister|外交部长=foreign minister|外相=foreign minister|外交大臣=foreign secretary|防长=defense minister
国防部长=defense minister|防卫大臣=defense minister|国防大臣=defense secretary
财长=finance minister|财政部长=finance minister|财相=finance minister|财政大臣=finance minister
内政部长=interior minister|内政大臣=interior minister|司法部长=justice minister
商务部长=commerce minister|经济部长=economy minister|贸易部长=trade minister|能源部长=energy minister
教育部长=education minister|卫生部长=health minister|文化部长=culture minister
交通部长=transport minister|农业部长=agriculture minister|环境部长=environment minister|劳工部长=labor minister
工业部长=industry minister|移民部长=immigration minister|旅游部长=tourism minister
内阁部长=cabinet minister|部长=minister|大臣=minister|官房长官=chief cabinet secretary|内阁官房长官=chief cabinet secretary
国务委员=state councilor|议长=speaker|国会议长=speaker of parliament
众议院议长=speaker of the lower house|参议院议长=speaker of the upper house|国会议员=member of the national legislature
众议员=member of the lower house|参议员=senator|下院议员=member of the lower house|上院议员=member of the upper house
国安顾问=national security adviser|国家安全顾问=national security adviser
总检察长=prosecutor general|央行行长=central bank governor|央行总裁=central bank governor
总参谋长=chief of the general staff|大使=ambassador|特使=special envoy|驻华大使=ambassador to China
总领事=consul general
总统候选人=presidential candidate|副总统候选人=vice presidential candidate|总统参选人=presidential candidate
总统助理=presidential aide|总统顾问=presidential adviser|总统发言人=president's spokesperson
特首=chief executive
`;

/** Government, parties, diplomacy, law, forces. */
const PUBLIC = `
行政长官=chief executive|政务司司长=Chief Secretary for Administration|财政司司长=Financial Secretary
律政司司长=Secretary for Justice|政务司长=Chief Secretary for Administration|财政司长=Financial Secretary
律政司长=Secretary for Justice|警务处处长=Commissioner of Police|警务处长=Commissioner of Police
行政院长=premier|行政院院长=premier|阁揆=premier|立法院长=speaker of the Legislative Yuan
立法院院长=speaker of the Legislative Yuan|监察院长=president of the Control Yuan
监察院院长=president of the Control Yuan|司法院长=president of the Judicial Yuan
司法院院长=president of the Judicial Yuan|考试院长=president of the Examination Yuan
考试院院长=president of the Examination Yuan
立委=legislator|立法委员=legislator|立法会议员=Legislative Council member|立法会主席=president of the Legislative Council
行政会议成员=member of the Executive Council|议员=assembly member|市议员=city councillor|县议员=county councillor
区议员=district councillor|州议员=state legislator|省议员=provincial legislator
欧洲议会议员=member of the European Parliament|监察委员=Control Yuan member|监委=Control Yuan member
政务委员=minister without portfolio|政委=political commissar
省长=governor|州长=governor|总督=governor-general|知事=governor|市长=mayor|县长=county head|区长=district head
镇长=town head|乡长=township head|村长=village head|里长=neighborhood head|酋长=chief
自治区主席=chair of the autonomous region
司长=director-general|局长=director|厅长=director|署长=director-general|处长=director
科长=section chief|课长=section chief|股长=subsection chief|总长=chief|秘书长=secretary-general|巡视员=inspector
调研员=consultant|主任秘书=chief secretary|机要秘书=confidential secretary
书记=party secretary|党委书记=party secretary|党组书记=party group secretary|省委书记=provincial party secretary
市委书记=city party secretary|县委书记=county party secretary|区委书记=district party secretary
镇委书记=town party secretary|乡党委书记=township party secretary|镇党委书记=town party secretary
村支书=village party secretary|支部书记=party branch secretary|党支部书记=party branch secretary
党总支书记=party branch secretary
总书记=general secretary|第一书记=first secretary|纪委书记=discipline inspection secretary
政法委书记=secretary of the political and legal affairs commission|团委书记=Youth League secretary
书记长=secretary-general|党团书记长=caucus secretary-general|干事长=secretary-general|幕僚长=chief of staff
参谋长=chief of staff|办公厅主任=director of the general office|办公室主任=office director
委员=committee member|委员长=committee chairman|政治局委员=Politburo member
政治局常委=Politburo standing committee member|常委=standing committee member|中央委员=Central Committee member
候补委员=alternate member|政协委员=member of the CPPCC|全国政协委员=member of the CPPCC National Committee
政协主席=chair of the CPPCC|人大代表=deputy to the people's congress
全国人大代表=deputy to the National People's Congress|人大主任=director of the people's congress standing committee
党代表=party congress delegate|主任委员=committee chair|主委=committee chair
党主席=party chair|党魁=party leader|党首=party leader|党鞭=party whip|总召=caucus convener|召集人=convener
总召集人=chief convener|领导人=leader|领袖=leader|反对派领袖=opposition leader|反对党领袖=opposition leader|候选人=candidate
市长候选人=mayoral candidate|县长候选人=candidate for county head|立委候选人=legislative candidate|参选人=candidate
立委参选人=legislative candidate|市长参选人=mayoral candidate|提名人=nominee
发言人=spokesperson|新闻发言人=spokesperson|新闻秘书=press secretary|公使=minister (diplomat)|公使衔参赞=minister-counselor
公参=minister-counselor|参赞=counselor|领事=consul|武官=military attaché|外交官=diplomat|特命全权大使=ambassador
常驻代表=permanent representative|全权代表=plenipotentiary|高级专员=high commissioner|高级代表=high representative
特别代表=special representative|特别报告员=special rapporteur|协调官=coordinator|协调员=coordinator|专员=officer
代表=representative|顾问=adviser|政治顾问=political adviser|国策顾问=national policy adviser|资政=senior adviser
官员=official|公务员=civil servant|部长助理=assistant minister|局长助理=assistant bureau director
省长助理=assistant governor|市长助理=assistant mayor|民政事务专员=district officer|督导=supervisor|视察=inspector
稽查员=inspector|秘书=secretary|助理秘书长=assistant secretary-general|助理国务卿=assistant secretary of state
助理部长=assistant minister|次长=deputy minister|政务次长=deputy minister|常务次长=administrative deputy minister
政务官=political appointee
法官=judge|大法官=justice|首席大法官=chief justice|首席法官=chief judge|主审法官=presiding judge|审判长=presiding judge
裁判官=magistrate|庭长=chief judge of a division|法院院长=court president|检察官=prosecutor|检察长=chief prosecutor
检察总长=prosecutor general|检察院检察长=chief prosecutor|律师=lawyer|辩护律师=defense lawyer|代理律师=lawyer|代表律师=lawyer
人权律师=human rights lawyer|大律师=barrister|资深大律师=senior counsel|事务律师=solicitor|公证人=notary
公诉人=public prosecutor|仲裁员=arbitrator|陪审员=juror
将军=general|元帅=marshal|海军上将=admiral|空军上将=air force general|上将=general|中将=lieutenant general
少将=major general|准将=brigadier general|大校=senior colonel|上校=colonel|中校=lieutenant colonel|少校=major
上尉=captain|中尉=first lieutenant|少尉=second lieutenant|军士长=sergeant major|总司令=commander-in-chief
司令=commander|司令员=commander|指挥官=commander|指挥员=commander|舰长=ship's captain|军长=army commander
师长=division commander|旅长=brigade commander|团长=head of delegation or regiment|营长=battalion commander
连长=company commander|士兵=soldier|民兵=militia member
警长=police chief|警察局长=police chief|公安局局长=public security director|警察局局长=police chief|消防局局长=fire chief|公安局长=public security director|警察总监=police chief
总警司=chief superintendent|高级警司=senior superintendent|警司=superintendent|总督察=chief inspector|督察=inspector
警官=police officer|民警=police officer|警员=police officer|交警=traffic police officer|刑警=detective
派出所所长=police station chief|大队长=brigade chief|中队长=squadron chief|支队长=detachment chief
分局长=branch director|消防员=firefighter|消防队长=fire chief|消防局长=fire chief|情报官=intelligence officer
`;

/** Business, learning, medicine, works of engineers. */
const WORK = `
总裁=president|副总=vice president|董事长=chairman|董座=chairman|董事会主席=chairman of the board
董事局主席=chairman of the board|董事=board member|独立董事=independent director|独董=independent director
执行董事=executive director|非执行董事=non-executive director|独立非执行董事=independent non-executive director
董事总经理=managing director|常务董事=managing director|董事会秘书=board secretary|董秘=board secretary|监事=supervisor
监事长=chair of the supervisors|监事会主席=chair of the supervisory board|监察人=supervisor
首席执行官=chief executive officer|执行长=chief executive officer|行政总裁=chief executive officer
执行总裁=executive president|CEO=chief executive officer|首席财务官=chief financial officer
财务长=chief financial officer|CFO=chief financial officer|首席运营官=chief operating officer
首席营运官=chief operating officer|营运长=chief operating officer|COO=chief operating officer
首席技术官=chief technology officer|技术长=chief technology officer|CTO=chief technology officer
首席信息官=chief information officer|资讯长=chief information officer|CIO=chief information officer
首席产品官=chief product officer|CPO=chief product officer|首席营销官=chief marketing officer
首席市场官=chief marketing officer|行销长=chief marketing officer|CMO=chief marketing officer
首席投资官=chief investment officer|投资长=chief investment officer|首席战略官=chief strategy officer
首席策略官=chief strategy officer|策略长=chief strategy officer|首席法务官=chief legal officer|法务长=general counsel
首席人力资源官=chief human resources officer|首席商务官=chief commercial officer
资安长=chief information security officer|永续长=chief sustainability officer
首席科学家=chief scientist|首席经济学家=chief economist|首席分析师=chief analyst|首席代表=chief representative
首席策略师=chief strategist|总法律顾问=general counsel|法律顾问=legal adviser|总经理=general manager|经理=manager
协理=associate vice president|副理=deputy manager|襄理=assistant manager|总监=director|主管=head|高管=executive
负责人=head|创始人=founder|创办人=founder|创始合伙人=founding partner|联合创始人=co-founder|共同创办人=co-founder
联合创办人=co-founder|共同创始人=co-founder|发起人=initiator|合伙人=partner|管理合伙人=managing partner|执行合伙人=managing partner
老板=boss|老板娘=boss|店主=shop owner|店长=store manager|掌门人=head|掌门=head|操盘手=manager|厂长=factory director
车间主任=workshop director|矿长=mine director|场长=farm director|行长=bank president|分行行长=branch president
支行行长=branch manager|股东=shareholder|大股东=major shareholder|实际控制人=controlling shareholder|投资人=investor
投资者=investor|企业家=entrepreneur|创业者=entrepreneur|富商=businessperson|商人=businessperson|富豪=tycoon|银行家=banker
大亨=tycoon
理事=council member|理事长=president of the council|常务理事=executive council member|会长=president|主席=chair
主任=director|总干事=director-general|干事=officer|执行主任=executive director|执行干事=executive officer
组长=group leader|小组长=group leader|队长=team leader|站长=station head|总站长=station head|台长=station director
社长=president|所长=director|院长=head|馆长=director|园长=head|室主任=office director|中心主任=center director
研究中心主任=research center director|会计师=accountant|审计师=auditor|精算师=actuary|分析师=analyst
首席市场分析师=chief market analyst|策略师=strategist|策略分析师=strategy analyst|经济师=economist|交易员=trader
基金经理=fund manager|基金经理人=fund manager|投资总监=investment director|经纪人=agent|业务员=salesperson|销售员=salesperson
推销员=salesperson|代理商=agent|地产经纪=property agent|理财顾问=financial adviser|财务顾问=financial adviser
工程师=engineer|总工程师=chief engineer|总工=chief engineer|技师=technician|技术员=technician|架构师=systems architect
程序员=programmer|设计师=designer|总设计师=chief designer|建筑师=architect|产品经理=product manager|项目经理=project manager
客户经理=account manager|研发人员=developer|发明人=inventor|发明家=inventor|教官=instructor|培训师=trainer
教授=professor|副教授=associate professor|助理教授=assistant professor|讲师=lecturer|讲座教授=chair professor
荣休教授=professor emeritus|荣誉退休教授=professor emeritus|特聘教授=distinguished professor|长聘教授=tenured professor
院士=academician|研究员=research fellow|副研究员=associate research fellow|助理研究员=assistant research fellow
研究助理=research assistant|博士后=postdoctoral researcher|博士=holder of a doctorate|博士生=doctoral student
硕士生=master's student|研究生=graduate student|博士生导师=doctoral supervisor|硕士生导师=master's supervisor|导师=mentor
学者=scholar|专家=expert|政治学者=political scientist|法律学者=legal scholar|科学家=scientist|科研人员=researcher|研究人员=researcher
大学校长=university president|学院院长=dean|研究院院长=institute head|研究所所长=institute director|医学院院长=dean of medicine
学校校长=school principal|中学校长=secondary school principal|小学校长=primary school principal
高中校长=high school principal|幼儿园园长=kindergarten head|校长=school head|系主任=department head|教务长=provost
学务长=dean of students|总务长=dean of general affairs|教务主任=dean of studies|辅导员=student adviser|老师=teacher
教师=teacher|班主任=class teacher|班导师=class teacher|图书馆馆长=library director|博物馆馆长=museum director
美术馆馆长=art museum director|纪念馆馆长=memorial hall director
物理学家=physicist|化学家=chemist|生物学家=biologist|数学家=mathematician|天文学家=astronomer|经济学家=economist
社会学家=sociologist|政治学家=political scientist|历史学家=historian|史学家=historian|考古学家=archaeologist
人类学家=anthropologist|心理学家=psychologist|地质学家=geologist|气象学家=meteorologist|气候学家=climatologist
病毒学家=virologist|流行病学家=epidemiologist|免疫学家=immunologist|生态学家=ecologist|语言学家=linguist|哲学家=philosopher
法学家=jurist|教育家=educator|神经科学家=neuroscientist|遗传学家=geneticist|动物学家=zoologist|植物学家=botanist
古生物学家=paleontologist|地理学家=geographer|人口学家=demographer|药理学家=pharmacologist|海洋学家=oceanographer|思想家=thinker
汉学家=sinologist|未来学家=futurist
医生=doctor|医师=doctor|主任医师=chief physician|副主任医师=associate chief physician|主治医师=attending physician
主治医生=attending physician|住院医师=resident physician|外科医生=surgeon|外科医师=surgeon|内科医生=physician
儿科医生=pediatrician|眼科医生=ophthalmologist|妇科医生=gynecologist|精神科医生=psychiatrist|精神科医师=psychiatrist
家庭医生=family doctor|牙医=dentist|牙医师=dentist|中医师=practitioner of Chinese medicine|兽医=veterinarian
兽医师=veterinarian|护士=nurse|护士长=head nurse|护理长=head nurse|护理师=nurse|护理部主任=director of nursing|药师=pharmacist
药剂师=pharmacist|心理师=psychologist|心理医生=psychiatrist|心理咨询师=counselor|治疗师=therapist|营养师=dietitian
法医=forensic doctor|医院院长=hospital director|卫生所主任=health station director|科主任=department head
外科主任=head of surgery|内科主任=head of internal medicine|急诊科主任=head of emergency medicine
宇航员=astronaut|航天员=astronaut|太空人=astronaut|飞行员=pilot|机长=captain|船长=captain|列车长=train conductor|乘务长=purser
空姐=flight attendant|空服员=flight attendant|领航员=navigator
`;

/** Press, arts, sports, faith. */
const STAGE = `
记者=reporter|特派记者=special correspondent|特约记者=special correspondent|特派员=correspondent|通讯员=correspondent
摄影记者=photojournalist|编辑=editor|责任编辑=editor|总编辑=editor-in-chief|总编=editor-in-chief|主编=chief editor
执行主编=executive editor|采访主任=assignment editor|主笔=lead writer|出版人=publisher|发行人=publisher|主播=anchor
主持人=host|节目主持人=program host|评论员=commentator|时事评论员=current affairs commentator|时评人=commentator
专栏作家=columnist|专栏作者=columnist|撰稿人=contributor|新闻工作者=journalist|媒体人=media professional
资深媒体人=veteran journalist|译者=translator|翻译家=translator|文字记者=reporter|摄影师=photographer|摄影家=photographer
作家=writer|作者=author|小说家=novelist|剧作家=playwright|诗人=poet|编剧=screenwriter|导演=director|总导演=chief director
执行导演=executive director|制片人=producer|监制=producer|制作人=producer|音乐制作人=music producer|演员=actor|女演员=actress
男演员=actor|影星=film star|女星=actress|男星=actor|影帝=best-actor award winner|影后=best-actress award winner
童星=child actor|歌手=singer|女歌手=singer|男歌手=singer|创作歌手=singer-songwriter|歌星=singer|歌后=star singer|歌唱家=singer
男高音=tenor|女高音=soprano|艺术家=artist|表演艺术家=performing artist|画家=painter|书法家=calligrapher
雕塑家=sculptor|漫画家=comic artist|插画家=illustrator|音乐家=musician|音乐人=musician|作曲家=composer|词作者=lyricist
作词人=lyricist|填词人=lyricist|曲作者=composer|指挥家=conductor|钢琴家=pianist|小提琴家=violinist|大提琴家=cellist
演奏家=instrumentalist|吉他手=guitarist|贝斯手=bassist|鼓手=drummer|主唱=lead singer|舞者=dancer|舞蹈家=dancer|舞蹈演员=dancer
编舞家=choreographer|模特=model|名模=model|模特儿=model|策展人=curator|艺术总监=artistic director|创意总监=creative director
设计总监=design director|音乐总监=music director|时装设计师=fashion designer|服装设计师=fashion designer|收藏家=collector
评论家=critic|影评人=film critic|乐评人=music critic|网红=internet personality|博主=blogger|部落客=blogger
自媒体人=self-media author|主厨=chef|厨师=chef|大厨=chef|魔术师=magician|相声演员=crosstalk comedian|喜剧演员=comedian
谐星=comedian|美食家=gourmet|传承人=inheritor of a traditional art|星探=talent scout|配音员=voice actor
声优=voice actor|教育工作者=educator|站主=site owner
教练=coach|主教练=head coach|总教练=head coach|主帅=head coach|助理教练=assistant coach|执行教练=assistant coach
领队=team manager|球员=player|前锋=forward|中锋=center|后卫=back|中后卫=center back|左后卫=left back|右后卫=right back
边后卫=full back|控球后卫=point guard|组织后卫=point guard|得分后卫=shooting guard|小前锋=small forward|大前锋=power forward|中场球员=midfielder
中场大将=midfielder|门将=goalkeeper|守门员=goalkeeper|投手=pitcher|捕手=catcher|内野手=infielder|外野手=outfielder|射手=scorer
外援=foreign player|外籍球员=foreign player|选手=competitor|运动员=athlete|女选手=competitor|球星=star player|冠军=champion
奥运冠军=Olympic champion|世界冠军=world champion|亚军=runner-up|季军=third-place winner
裁判=referee|主裁判=referee|裁判长=chief referee|棋手=board-game player|拳手=boxer|车手=racer
赛车手=racing driver|骑手=rider|骑师=jockey|泳将=swimmer|跳水名将=star diver|名将=star athlete|老将=veteran athlete
小将=young athlete|新秀=rookie|解说员=commentator|球探=scout|登山家=mountaineer|探险家=explorer|导游=tour guide
教皇=pope|教宗=pope|主教=bishop|大主教=archbishop|枢机=cardinal|枢机主教=cardinal|红衣主教=cardinal|神父=priest|牧师=pastor
修女=nun|传教士=missionary|法师=Buddhist master|方丈=abbot|住持=abbot|活佛=living Buddha|阿訇=imam|伊玛目=imam
道长=Taoist priest|公爵=duke|公爵夫人=duchess|侯爵=marquess|伯爵=earl|子爵=viscount|男爵=baron|爵士=knight
`;

/** Of states as well, but at times another word's end (女王範), so that they tell no name by themselves. */
export const ROYALTY = `
国王=king|女王=queen|王后=queen|天皇=emperor|王储=crown prince|皇储=crown prince|王子=prince|公主=princess|亲王=prince
王妃=princess|第一夫人=first lady|总统夫人=first lady
`;

/** What people are rather than hold: as often a plain word as a role. */
export const WALKS_OF_LIFE = `
艺人=entertainer|军事专家=military expert|法律专家=legal expert|国际问题专家=international affairs expert
技术专家=technical expert|医学专家=medical expert|分析人士=analyst|观察家=observer|观察人士=observer|活动家=activist
活动人士=activist|社运人士=activist|维权人士=rights activist|异见人士=dissident|异议人士=dissident
民运人士=pro-democracy activist|社会活动家=social activist|慈善家=philanthropist|志愿者=volunteer|志工=volunteer
义工=volunteer|社工=social worker|社工师=social worker|学生=student|大学生=university student
留学生=international student|中学生=secondary school student|小学生=schoolchild|员工=employee|职员=employee
工作人员=staff member|会员=member|成员=member|党员=party member|盟员=alliance member|干部=cadre|居民=resident|村民=villager
市民=local resident|街坊=neighbor|农民=farmer|农户=farmer|果农=fruit grower|茶农=tea grower|渔民=fisher|牧民=herder
工人=worker|数控车工=CNC lathe operator|焊工=welder|矿工=miner|司机=driver|货车司机=truck driver|出租车司机=taxi driver
的士司机=taxi driver|外卖员=food courier|快递员=courier|保安员=security guard|保安=security guard|清洁工=cleaner
乘客=passenger|旅客=traveler|游客=tourist|顾客=customer|消费者=consumer|网友=internet user|车主=car owner
业主=property owner|屋主=homeowner|房东=landlord|租户=tenant|摊贩=vendor|摊主=stall owner|商户=shopkeeper|家长=parent
目击者=witness|证人=witness|被告=defendant|被告人=defendant|原告=plaintiff|上诉人=appellant|嫌犯=suspect|嫌疑人=suspect
犯罪嫌疑人=suspect|死者=the deceased|伤者=injured person|受害人=victim|受害者=victim|遇难者=person killed|幸存者=survivor
生还者=survivor|患者=patient|病人=patient|当事人=party concerned|举报人=whistleblower|吹哨人=whistleblower|监护人=guardian
退休人员=retiree|退伍军人=veteran|老兵=veteran
`;

/** Every other title that tells that a name follows. */
export const OFFICES = PUBLIC + WORK + STAGE;

/** What goes before a title and makes it another: the word, its English. An empty English adds nothing. */
export const PREFIXES = `
副=vice|常务=executive|第一=first|前=former|前任=former|原=former|时任=then|现任=|新任=new|候任=incoming|准=incoming
代=acting|代理=acting|署理=acting|临时=interim|看守=caretaker|过渡=transitional
资深=senior|高级=senior|高等=senior|首席=chief|执行=executive|联席=co-|联合=co-|共同=co-|名誉=honorary|荣誉=honorary
终身=lifetime|特聘=distinguished|客座=visiting|访问=visiting|兼任=adjunct|兼职=part-time|特约=contributing|特邀=invited
轮值=rotating|助理=assistant|总=chief|主任=chief|常任=permanent|创始=founding|创会=founding|大中华区=Greater China|大中国区=Greater China|中国区=China|亚太区=Asia-Pacific|亚太地区=Asia-Pacific|亚洲区=Asia|欧洲区=Europe|北美区=North America|区域=regional|大区=regional
地区=regional|全球=global|集团=group|全国=national|国际=international|高阶=senior|责任=responsible|实习=trainee
退休=retired|退役=retired|职业=professional|独立=independent
`;

/** What a title is about: the word, its English. */
export const FIELDS = `
公共关系=public relations|公关=public relations|战略沟通=strategic communication|沟通=communication|公共事务=public affairs|政府事务=government affairs
企业事务=corporate affairs|企业传播=corporate communications|品牌=brand|公司事务=corporate affairs|市场=marketing
市场营销=marketing|营销=marketing|行销=marketing|销售=sales|业务=business|商务=business|商业=business|财务=finance
财经=finance|金融=finance|投资=investment|投资者关系=investor relations|投资人关系=investor relations|技术=technology
科技=technology|产品=product|研发=research and development|运营=operations|营运=operations
生产=production|质量=quality|采购=procurement|供应链=supply chain|物流=logistics|人力资源=human resources|人事=personnel
行政=administration|法务=legal affairs|法律=law|合规=compliance|风控=risk control|安全=security
资安=information security|资讯=information|信息=information|战略=strategy|策略=strategy|规划=planning|企划=planning
设计=design|创意=creative|内容=content|编辑=editorial|新闻=news|传播=communications|媒体=media|广告=advertising
客户服务=customer service|用户增长=user growth|开发=development|发展=development|工程=engineering|项目=project|节目=program
教学=teaching|学术=academic|培训=training|国际合作=international cooperation|国际关系=international relations
对外联络=external liaison|外联=liaison|宣传=publicity|组织=organization|统战=united front work
文化传播=cultural communication|青年=youth|妇女=women's affairs
外交=foreign affairs|国防=defense|财政=finance|教育=education|卫生=health|公共卫生=public health|环境=environment
环保=environmental protection|能源=energy|交通=transport|农业=agriculture|劳工=labor|经济=economics|政治=politics
社会=social affairs|文化=culture|旅游=tourism|体育=sports|移民=immigration|内政=interior|司法=justice|建设=construction
工业=industry|贸易=trade|治安=public security|安保=security|消防=fire services|气象=weather|地震=earthquake
疾控=disease control|医学=medicine|心理=psychology|历史=history|哲学=philosophy|文学=literature|语言=linguistics
数学=mathematics|物理=physics|化学=chemistry|生物=biology|医药=pharmaceuticals|建筑=architecture|法学=law|管理=management
社会学=sociology|政治学=political science|经济学=economics|心理学=psychology|传播学=communication|新闻学=journalism
公共行政=public administration|公共政策=public policy|计算机=computer science|人工智能=artificial intelligence
电机=electrical engineering|机械=mechanical engineering|材料=materials science|环境科学=environmental science
国际政治=international politics|军事=military|时政=political|政经=politics and economy|娱乐=entertainment|音乐=music
舞蹈=dance|艺术=art|美术=fine arts|电影=film|电视=television|戏剧=drama|足球=football|篮球=basketball|排球=volleyball
网球=tennis|羽毛球=badminton|乒乓球=table tennis|棒球=baseball|游泳=swimming|跳水=diving|体操=gymnastics|田径=athletics
举重=weightlifting|射击=shooting|围棋=Go|象棋=chess|滑雪=ski|花样滑冰=figure skating
`;

/** What one calls a person by behind the name (王教授), and is not as often a word of its own there (代表, 主管). */
export const ADDRESSES = `
教授=|副教授=|博士=|院士=|校长=|院长=|主任=|老师=|医生=|医师=|律师=|法官=|大法官=|检察官=|议员=|市议员=|县议员=|区议员=|州议员=
参议员=|众议员=|立委=|委员=|总统=|副总统=|总理=|首相=|主席=|副主席=|部长=|局长=|处长=|市长=|县长=|省长=|州长=|区长=|镇长=|村长=|里长=
书记=|总裁=|副总裁=|董事长=|总经理=|执行长=|会长=|理事长=|社长=|馆长=|所长=|将军=|上将=|中将=|少将=|上校=|中校=|上尉=|警官=|队长=
教练=|导演=|大使=|国王=|女王=|王子=|公主=|亲王=|王妃=|教宗=|主教=|大主教=|枢机=|神父=|牧师=|法师=|活佛=
`;

/** What a company or a body of people does: the word, its English. */
export const SECTORS = `
人工智能=artificial intelligence|人工智慧=artificial intelligence|半导体=semiconductor|芯片=chip|晶片=chip|集成电路=integrated circuit
电动车=electric vehicle|电动汽车=electric vehicle|新能源=new energy|新能源车=electric vehicle|新能源汽车=electric vehicle|汽车=car
电池=battery|光伏=solar|太阳能=solar|风电=wind power|机器人=robotics|无人机=drone|自动驾驶=self-driving|软件=software|软体=software
互联网=internet|网络=internet|电商=e-commerce|电子商务=e-commerce|跨境电商=cross-border e-commerce|社交媒体=social media|社交=social media
云计算=cloud computing|大数据=big data|网络安全=cybersecurity|资安=cybersecurity|区块链=blockchain|加密货币=cryptocurrency
金融科技=fintech|生物科技=biotechnology|生技=biotechnology|生物技术=biotechnology|生物医药=biopharmaceutical|制药=pharmaceutical
医疗=health care|医疗器械=medical device|医材=medical device|食品=food|饮料=beverage|餐饮=restaurant|服装=clothing|潮玩=designer toy
玩具=toy|游戏=game|动漫=animation|动画=animation|影视=film and television|传媒=media|娱乐=entertainment|音乐=music|唱片=record
房地产=real estate|地产=real estate|房产=real estate|建筑=construction|工程=engineering|物流=logistics|快递=courier|航运=shipping
航空=airline|航天=space|商业航天=commercial space|电信=telecommunications|通信=telecommunications|能源=energy|石油=oil|天然气=natural gas
电力=power|钢铁=steel|化工=chemical|矿业=mining|农业=agricultural|保险=insurance|证券=securities|投资=investment|风险投资=venture capital
创投=venture capital|私募股权=private equity|咨询=consulting|管理咨询=consulting|顾问=consulting|公关=public relations|广告=advertising
教育=education|科技=technology|高科技=technology|消费电子=consumer electronics|手机=smartphone|电子=electronics|光电=optoelectronics
材料=materials|安防=security|环保=environmental|旅游=travel|酒店=hotel|零售=retail|咖啡=coffee|茶饮=tea drink|化妆品=cosmetics|家电=home appliance
家具=furniture|奢侈品=luxury|体育用品=sporting goods|外卖=food delivery|网约车=ride-hailing|支付=payment|直播=live streaming|短视频=short video
`;

/** Bodies that a sector goes before. */
export const COMPANIES = `
公司=company|企业=company|厂商=maker|制造商=maker|生产商=producer|供应商=supplier|开发商=developer|运营商=operator|零售商=retailer|服务商=service provider
巨头=giant|龙头=leader|平台=platform|品牌=brand|集团=group|连锁店=chain|独角兽=unicorn|工作室=studio|业者=company
`;

/** Bodies that say enough by themselves. */
export const BODIES = `
初创公司=startup|初创企业=startup|新创公司=startup|新创企业=startup|创业公司=startup|智库=think tank|投资银行=investment bank|投行=investment bank
非政府组织=non-governmental organization|非营利组织=nonprofit organization|非牟利机构=nonprofit organization|慈善机构=charity|慈善组织=charity
民调机构=pollster|研究机构=research institution|评级机构=rating agency|行业协会=trade association|母公司=parent company|子公司=subsidiary
上市公司=listed company|国有企业=state-owned company|国企=state-owned company|民营企业=private company|车企=carmaker|药企=drugmaker
房企=property developer|券商=brokerage|电视台=television station|通讯社=news agency|新闻网站=news site|乐队=band|摇滚乐队=rock band|乐团=band
女团=girl group|男团=boy group|人权组织=human rights organization|环保组织=environmental organization|武装组织=armed group|黑客组织=hacker group
`;
