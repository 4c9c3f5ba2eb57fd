// Kinds of bodies in both scripts with their English, one a line; from general knowledge of public offices.

/** Hospitals, schools and other houses of a place, that stand behind its name. */
export const INSTITUTION = `
人民醫院|人民医院 People's Hospital
中心醫院|中心医院 Central Hospital
中醫院|中医院 Hospital of Traditional Chinese Medicine
中醫醫院|中医医院 Hospital of Traditional Chinese Medicine
中西醫結合醫院|中西医结合医院 Hospital of Integrated Traditional Chinese and Western Medicine
婦幼保健院|妇幼保健院 Maternal and Child Health Hospital
婦產醫院|妇产医院 Obstetrics and Gynecology Hospital
兒童醫院|儿童医院 Children's Hospital
腫瘤醫院|肿瘤医院 Cancer Hospital
傳染病醫院|传染病医院 Hospital for Infectious Diseases
精神病醫院|精神病医院 Psychiatric Hospital
口腔醫院|口腔医院 Stomatological Hospital
胸科醫院|胸科医院 Chest Hospital
急救中心 Emergency Center
血液中心 Blood Center
實驗小學|实验小学 Experimental Primary School
實驗中學|实验中学 Experimental High School
高級中學|高级中学 Senior High School
外國語學校|外国语学校 Foreign Language School
職業技術學院|职业技术学院 Vocational and Technical College
職業學院|职业学院 Vocational College
黨校|党校 Party School
開放大學|开放大学 Open University
社會科學院|社会科学院 Academy of Social Sciences
社科院 Academy of Social Sciences
農業科學院|农业科学院 Academy of Agricultural Sciences
農科院|农科院 Academy of Agricultural Sciences
博物館|博物馆 Museum
博物院 Museum
美術館|美术馆 Art Museum
圖書館|图书馆 Library
檔案館|档案馆 Archives
科技館|科技馆 Science and Technology Museum
廣播電視台|广播电视台 Radio and Television Station
電視台|电视台 Television
人民廣播電台|人民广播电台 People's Broadcasting Station
交響樂團|交响乐团 Symphony Orchestra
日報社|日报社 Daily
`;

/** Parts of a university, that stand behind its name. */
export const CAMPUS = `
附屬醫院|附属医院 Affiliated Hospital
附屬中學|附属中学 Affiliated High School
附中 Affiliated High School
附屬小學|附属小学 Affiliated Primary School
附小 Affiliated Primary School
醫院|医院 Hospital
人民醫院|人民医院 People's Hospital
口腔醫院|口腔医院 School and Hospital of Stomatology
腫瘤醫院|肿瘤医院 Cancer Hospital
醫學院|医学院 School of Medicine
醫學部|医学部 Health Science Center
法學院|法学院 Law School
商學院|商学院 Business School
管理學院|管理学院 School of Management
經濟學院|经济学院 School of Economics
工學院|工学院 College of Engineering
理學院|理学院 College of Science
文學院|文学院 School of Humanities
藝術學院|艺术学院 School of Arts
新聞學院|新闻学院 School of Journalism
新聞與傳播學院|新闻与传播学院 School of Journalism and Communication
新聞傳播學院|新闻传播学院 School of Journalism and Communication
國際關係學院|国际关系学院 School of International Relations
公共管理學院|公共管理学院 School of Public Administration
公共衛生學院|公共卫生学院 School of Public Health
生命科學學院|生命科学学院 School of Life Sciences
外國語學院|外国语学院 School of Foreign Languages
外語學院|外语学院 School of Foreign Languages
教育學院|教育学院 School of Education
馬克思主義學院|马克思主义学院 School of Marxism
環境學院|环境学院 School of Environment
計算機學院|计算机学院 School of Computer Science
軟件學院|软件学院 School of Software
光華管理學院|光华管理学院 Guanghua School of Management
經濟管理學院|经济管理学院 School of Economics and Management
社會學系|社会学系 Department of Sociology
歷史學系|历史学系 Department of History
歷史系|历史系 Department of History
中文系 Department of Chinese
法律系 Department of Law
經濟系|经济系 Department of Economics
物理系 Department of Physics
化學系|化学系 Department of Chemistry
政治學系|政治学系 Department of Political Science
政治系 Department of Political Science
社會系|社会系 Department of Sociology
新聞系|新闻系 Department of Journalism
研究生院 Graduate School
研究院 Research Institute
出版社 Press
圖書館|图书馆 Library
博物館|博物馆 Museum
學生會|学生会 Students' Union
校友會|校友会 Alumni Association
校長辦公室|校长办公室 President's Office
`;

/** What places and universities have several of, told apart by number: 第一人民醫院. */
export const NUMBERED = `
人民醫院|人民医院 People's Hospital
中心醫院|中心医院 Central Hospital
中醫院|中医院 Hospital of Traditional Chinese Medicine
醫院|医院 Hospital
附屬醫院|附属医院 Affiliated Hospital
臨床醫院|临床医院 Clinical Hospital
中級人民法院|中级人民法院 Intermediate People's Court
中院 Intermediate People's Court
看守所 Detention Center
監獄|监狱 Prison
中學|中学 High School
高級中學|高级中学 Senior High School
初級中學|初级中学 Junior High School
實驗中學|实验中学 Experimental High School
實驗小學|实验小学 Experimental Primary School
小學|小学 Primary School
中心小學|中心小学 Central Primary School
幼兒園|幼儿园 Kindergarten
福利院 Welfare Home
社會福利院|社会福利院 Social Welfare Home
職業高中|职业高中 Vocational High School
職業學校|职业学校 Vocational School
`;

/** Parts of an office, that stand behind its name. */
export const UNIT = `
分局 Branch
派出所 Police Station
刑偵支隊|刑侦支队 Criminal Investigation Brigade
刑警支隊|刑警支队 Criminal Police Brigade
刑警大隊|刑警大队 Criminal Police Brigade
刑事警察大隊|刑事警察大队 Criminal Police Brigade
交警支隊|交警支队 Traffic Police Brigade
交警大隊|交警大队 Traffic Police Brigade
交警總隊|交警总队 Traffic Police Brigade
交通警察支隊|交通警察支队 Traffic Police Brigade
交通警察大隊|交通警察大队 Traffic Police Brigade
交通大隊|交通大队 Traffic Division
治安支隊|治安支队 Public Order Brigade
禁毒支隊|禁毒支队 Anti-Drug Brigade
禁毒局 Narcotics Control Bureau
新聞司|新闻司 Information Department
辦公廳|办公厅 General Office
辦公室|办公室 Office
`;
