// Kinds of bodies in both scripts with their English, one a line; from general knowledge of public offices.

/** Bodies of a country, that stand behind its name. */
export const STATE = `
聯邦政府|联邦政府 Federal Government
中央政府 Central Government
臨時政府|临时政府 Interim Government
過渡政府|过渡政府 Transitional Government
內閣|内阁 Cabinet
國會|国会 Parliament
議會|议会 Parliament
參議院|参议院 Senate
眾議院|众议院 House of Representatives
國民議會|国民议会 National Assembly
國民大會|国民大会 National Assembly
上議院|上议院 Upper House
下議院|下议院 Lower House
聯邦議院|联邦议院 Bundestag
總統府|总统府 Presidential Office
總理府|总理府 Prime Minister's Office
首相府 Prime Minister's Office
總統辦公室|总统办公室 Presidential Office
總理辦公室|总理办公室 Prime Minister's Office
首相辦公室|首相办公室 Prime Minister's Office
總理辦公廳|总理办公厅 Prime Minister's Office
外交部 Ministry of Foreign Affairs
外交與國際合作部|外交与国际合作部 Ministry of Foreign Affairs and International Cooperation
外務省|外务省 Ministry of Foreign Affairs
國防部|国防部 Ministry of Defence
防衛省|防卫省 Ministry of Defense
內政部|内政部 Ministry of the Interior
內務部|内务部 Ministry of Internal Affairs
財政部|财政部 Ministry of Finance
財務省|财务省 Ministry of Finance
經濟部|经济部 Ministry of Economy
經濟發展部|经济发展部 Ministry of Economic Development
經濟財政部|经济财政部 Ministry of Economy and Finance
經濟和財政部|经济和财政部 Ministry of Economy and Finance
計劃部|计划部 Ministry of Planning
計劃和投資部|计划和投资部 Ministry of Planning and Investment
投資部|投资部 Ministry of Investment
商務部|商务部 Ministry of Commerce
商業部|商业部 Ministry of Commerce
商工部 Ministry of Commerce and Industry
貿易部|贸易部 Ministry of Trade
工業部|工业部 Ministry of Industry
工業和貿易部|工业和贸易部 Ministry of Industry and Trade
工業與貿易部|工业与贸易部 Ministry of Industry and Trade
工貿部|工贸部 Ministry of Industry and Trade
工商部 Ministry of Industry and Commerce
能源部 Ministry of Energy
石油部 Ministry of Petroleum
電力部|电力部 Ministry of Power
煤炭部 Ministry of Coal
礦業部|矿业部 Ministry of Mines
農業部|农业部 Ministry of Agriculture
農業和農村發展部|农业和农村发展部 Ministry of Agriculture and Rural Development
漁業部|渔业部 Ministry of Fisheries
環境部|环境部 Ministry of the Environment
環境省|环境省 Ministry of the Environment
自然資源部|自然资源部 Ministry of Natural Resources
水利部 Ministry of Water Resources
教育部 Ministry of Education
高等教育部 Ministry of Higher Education
科學與高等教育部|科学与高等教育部 Ministry of Science and Higher Education
科學和高等教育部|科学和高等教育部 Ministry of Science and Higher Education
科技部 Ministry of Science and Technology
科學技術部|科学技术部 Ministry of Science and Technology
文部科學省|文部科学省 Ministry of Education, Culture, Sports, Science and Technology
文化部 Ministry of Culture
文化和旅遊部|文化和旅游部 Ministry of Culture and Tourism
旅遊部|旅游部 Ministry of Tourism
體育部|体育部 Ministry of Sports
青年和體育部|青年和体育部 Ministry of Youth and Sports
衛生部|卫生部 Ministry of Health
衛生福利部|卫生福利部 Ministry of Health and Welfare
保健福祉部 Ministry of Health and Welfare
厚生勞動省|厚生劳动省 Ministry of Health, Labour and Welfare
勞動部|劳动部 Ministry of Labour
勞工部|劳工部 Ministry of Labour
社會發展部|社会发展部 Ministry of Social Development
司法部 Ministry of Justice
法務部|法务部 Ministry of Justice
法務省|法务省 Ministry of Justice
國家安全部|国家安全部 Ministry of State Security
公安部 Ministry of Public Security
安全部 Ministry of Security
緊急情況部|紧急情况部 Ministry of Emergency Situations
信息部 Ministry of Information
新聞部|新闻部 Ministry of Information
通信部 Ministry of Communications
通訊部|通讯部 Ministry of Communications
交通部 Ministry of Transport
交通運輸部|交通运输部 Ministry of Transport
運輸部|运输部 Ministry of Transport
鐵道部|铁道部 Ministry of Railways
鐵路部|铁路部 Ministry of Railways
民航部 Ministry of Civil Aviation
公共工程部 Ministry of Public Works
住房部 Ministry of Housing
國土交通省|国土交通省 Ministry of Land, Infrastructure, Transport and Tourism
經濟產業省|经济产业省 Ministry of Economy, Trade and Industry
總務省|总务省 Ministry of Internal Affairs and Communications
農林水產省|农林水产省 Ministry of Agriculture, Forestry and Fisheries
統一部|统一部 Ministry of Unification
數字發展部|数字发展部 Ministry of Digital Development
宗教事務部|宗教事务部 Ministry of Religious Affairs
婦女部|妇女部 Ministry of Women's Affairs
央行 Central Bank
中央銀行|中央银行 Central Bank
最高法院 Supreme Court
憲法法院|宪法法院 Constitutional Court
憲法法庭|宪法法庭 Constitutional Court
最高檢察院|最高检察院 Supreme Prosecutor's Office
總檢察院|总检察院 Prosecutor General's Office
總檢察署|总检察署 Attorney General's Office
選舉委員會|选举委员会 Election Commission
中央選舉委員會|中央选举委员会 Central Election Commission
國家安全委員會|国家安全委员会 National Security Council
國家統計局|国家统计局 National Bureau of Statistics
移民局 Immigration Service
海關|海关 Customs
證券交易委員會|证券交易委员会 Securities and Exchange Commission
陸軍|陆军 Army
海軍|海军 Navy
空軍|空军 Air Force
海岸警衛隊|海岸警卫队 Coast Guard
國民警衛隊|国民警卫队 National Guard
大使館|大使馆 Embassy
奧委會|奥委会 Olympic Committee
奧林匹克委員會|奥林匹克委员会 Olympic Committee
足協|足协 Football Association
足球協會|足球协会 Football Association
籃協|篮协 Basketball Association
國家隊|国家队 national team
隊|队 team
國家足球隊|国家足球队 national football team
男足 men's football team
女足 women's football team
男籃|男篮 men's basketball team
女籃|女篮 women's basketball team
男排 men's volleyball team
女排 women's volleyball team
高等法院 High Court
聯邦法院|联邦法院 Federal Court
聯邦最高法院|联邦最高法院 Federal Supreme Court
警察總局|警察总局 National Police
檢察院|检察院 Prosecutor's Office
`;
