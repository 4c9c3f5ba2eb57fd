// Kinds of bodies in both scripts with their English, one a line; from general knowledge of public offices.

/** Offices of a province, a city, a county or a district, that stand behind its name. */
export const LOCAL = `
委 Committee of the Communist Party of China
政府 Government
人民政府 People's Government
人民代表大會|人民代表大会 People's Congress
人大常委會|人大常委会 People's Congress Standing Committee
人大 People's Congress
政協|政协 Committee of the Chinese People's Political Consultative Conference
紀委|纪委 Commission for Discipline Inspection
紀委監委|纪委监委 Commission for Discipline Inspection and Supervision
監委|监委 Commission of Supervision
監察委員會|监察委员会 Commission of Supervision
委宣傳部|委宣传部 Party Committee Publicity Department
委組織部|委组织部 Party Committee Organization Department
委統戰部|委统战部 Party Committee United Front Work Department
委政法委 Party Committee Political and Legal Affairs Commission
委辦公廳|委办公厅 Party Committee General Office
政法委 Political and Legal Affairs Commission
政府辦公廳|政府办公厅 Government General Office
政府辦公室|政府办公室 Government Office
政府新聞辦|政府新闻办 Government Information Office
發展和改革委員會|发展和改革委员会 Development and Reform Commission
發展改革委|发展改革委 Development and Reform Commission
發改委|发改委 Development and Reform Commission
教育委員會|教育委员会 Education Commission
教委 Education Commission
教育局 Education Bureau
教育廳|教育厅 Department of Education
教育處|教育处 Education Department
科技局 Science and Technology Bureau
科學技術局|科学技术局 Science and Technology Bureau
科技廳|科技厅 Department of Science and Technology
科學技術廳|科学技术厅 Department of Science and Technology
科學技術委員會|科学技术委员会 Science and Technology Commission
科委 Science and Technology Commission
經濟和信息化局|经济和信息化局 Bureau of Economy and Information Technology
經濟和信息化廳|经济和信息化厅 Department of Economy and Information Technology
經濟和信息化委員會|经济和信息化委员会 Commission of Economy and Information Technology
經信委|经信委 Commission of Economy and Information Technology
工業和信息化局|工业和信息化局 Bureau of Industry and Information Technology
工業和信息化廳|工业和信息化厅 Department of Industry and Information Technology
工信局 Bureau of Industry and Information Technology
工信廳|工信厅 Department of Industry and Information Technology
公安局 Public Security Bureau
公安廳|公安厅 Department of Public Security
公安分局 Public Security Sub-bureau
國家安全局|国家安全局 State Security Bureau
國家安全廳|国家安全厅 Department of State Security
民政局 Civil Affairs Bureau
民政廳|民政厅 Department of Civil Affairs
民政處|民政处 Civil Affairs Department
司法局 Justice Bureau
司法廳|司法厅 Department of Justice
財政局|财政局 Finance Bureau
財政廳|财政厅 Department of Finance
人力資源和社會保障局|人力资源和社会保障局 Human Resources and Social Security Bureau
人力資源和社會保障廳|人力资源和社会保障厅 Department of Human Resources and Social Security
人力資源社會保障局|人力资源社会保障局 Human Resources and Social Security Bureau
人社局 Human Resources and Social Security Bureau
人社廳|人社厅 Department of Human Resources and Social Security
自然資源局|自然资源局 Natural Resources Bureau
自然資源廳|自然资源厅 Department of Natural Resources
規劃和自然資源局|规划和自然资源局 Planning and Natural Resources Bureau
規劃和自然資源委員會|规划和自然资源委员会 Commission of Planning and Natural Resources
規劃局|规划局 Planning Bureau
國土資源局|国土资源局 Land and Resources Bureau
國土資源廳|国土资源厅 Department of Land and Resources
國土局|国土局 Land and Resources Bureau
生態環境局|生态环境局 Ecology and Environment Bureau
生態環境廳|生态环境厅 Department of Ecology and Environment
環境保護局|环境保护局 Environmental Protection Bureau
環境保護廳|环境保护厅 Department of Environmental Protection
環保局|环保局 Environmental Protection Bureau
環保廳|环保厅 Department of Environmental Protection
住房和城鄉建設局|住房和城乡建设局 Housing and Urban-Rural Development Bureau
住房和城鄉建設廳|住房和城乡建设厅 Department of Housing and Urban-Rural Development
住房和城鄉建設委員會|住房和城乡建设委员会 Commission of Housing and Urban-Rural Development
住建局 Housing and Urban-Rural Development Bureau
住建廳|住建厅 Department of Housing and Urban-Rural Development
住建委 Commission of Housing and Urban-Rural Development
城市管理局 Urban Management Bureau
城管局 Urban Management Bureau
城市管理委員會|城市管理委员会 Urban Management Commission
園林局|园林局 Parks Bureau
園林綠化局|园林绿化局 Landscape and Forestry Bureau
交通局 Transport Bureau
交通廳|交通厅 Department of Transport
交通運輸局|交通运输局 Transport Bureau
交通運輸廳|交通运输厅 Department of Transport
交通委員會|交通委员会 Transport Commission
交通委 Transport Commission
交管局 Traffic Management Bureau
交通管理局 Traffic Management Bureau
水利局 Water Resources Bureau
水利廳|水利厅 Department of Water Resources
水務局|水务局 Water Authority
農業局|农业局 Agriculture Bureau
農業廳|农业厅 Department of Agriculture
農業處|农业处 Agriculture Department
農業農村局|农业农村局 Agriculture and Rural Affairs Bureau
農業農村廳|农业农村厅 Department of Agriculture and Rural Affairs
農業農村委|农业农村委 Agriculture and Rural Affairs Commission
林業局|林业局 Forestry Bureau
林業廳|林业厅 Department of Forestry
林業和草原局|林业和草原局 Forestry and Grassland Bureau
商務局|商务局 Commerce Bureau
商務廳|商务厅 Department of Commerce
商務委員會|商务委员会 Commission of Commerce
商務委|商务委 Commission of Commerce
文化局 Cultural Affairs Bureau
文化廳|文化厅 Department of Culture
文化和旅遊局|文化和旅游局 Culture and Tourism Bureau
文化和旅遊廳|文化和旅游厅 Department of Culture and Tourism
文化廣電旅遊局|文化广电旅游局 Culture, Radio, Television and Tourism Bureau
文旅局 Culture and Tourism Bureau
文旅廳|文旅厅 Department of Culture and Tourism
文物局 Cultural Heritage Bureau
旅遊局|旅游局 Tourism Bureau
旅遊委|旅游委 Tourism Commission
觀光局|观光局 Tourism Bureau
觀光旅遊局|观光旅游局 Tourism and Travel Bureau
觀光傳播局|观光传播局 Department of Information and Tourism
廣播電視局|广播电视局 Radio and Television Bureau
新聞出版局|新闻出版局 Press and Publication Bureau
版權局|版权局 Copyright Bureau
體育局|体育局 Sports Bureau
體育處|体育处 Sports Office
衛生健康委員會|卫生健康委员会 Health Commission
衛生健康委|卫生健康委 Health Commission
衛健委|卫健委 Health Commission
衛健局|卫健局 Health Bureau
衛生健康局|卫生健康局 Health Bureau
衛生和計劃生育委員會|卫生和计划生育委员会 Health and Family Planning Commission
衛計委|卫计委 Health and Family Planning Commission
衛計局|卫计局 Health and Family Planning Bureau
衛生局|卫生局 Health Bureau
衛生廳|卫生厅 Department of Health
疾病預防控制中心|疾病预防控制中心 Center for Disease Control and Prevention
疾控中心 Center for Disease Control and Prevention
醫療保障局|医疗保障局 Healthcare Security Bureau
醫保局|医保局 Healthcare Security Bureau
藥品監督管理局|药品监督管理局 Drug Administration
食品藥品監督管理局|食品药品监督管理局 Food and Drug Administration
食藥監局|食药监局 Food and Drug Administration
退役軍人事務局|退役军人事务局 Veterans Affairs Bureau
退役軍人事務廳|退役军人事务厅 Department of Veterans Affairs
應急管理局|应急管理局 Emergency Management Bureau
應急管理廳|应急管理厅 Department of Emergency Management
應急局|应急局 Emergency Management Bureau
安全生產監督管理局|安全生产监督管理局 Work Safety Administration
安監局|安监局 Work Safety Administration
審計局|审计局 Audit Bureau
審計廳|审计厅 Audit Office
統計局|统计局 Bureau of Statistics
市場監督管理局|市场监督管理局 Administration for Market Regulation
市場監管局|市场监管局 Administration for Market Regulation
工商行政管理局 Administration for Industry and Commerce
工商局 Administration for Industry and Commerce
質量技術監督局|质量技术监督局 Bureau of Quality and Technical Supervision
質監局|质监局 Bureau of Quality and Technical Supervision
知識產權局|知识产权局 Intellectual Property Office
金融監督管理局|金融监督管理局 Financial Regulatory Bureau
金融辦|金融办 Finance Office
國資委|国资委 State-owned Assets Supervision and Administration Commission
國有資產監督管理委員會|国有资产监督管理委员会 State-owned Assets Supervision and Administration Commission
稅務局|税务局 Tax Bureau
國稅局|国税局 National Taxation Bureau
地稅局|地税局 Local Taxation Bureau
物價局|物价局 Price Bureau
糧食局|粮食局 Grain Bureau
氣象局|气象局 Meteorological Bureau
氣象台|气象台 Meteorological Observatory
地震局 Earthquake Agency
郵政管理局|邮政管理局 Postal Administration
海事局 Maritime Safety Administration
海關|海关 Customs
鐵路局|铁路局 Railway Bureau
監獄管理局|监狱管理局 Prison Administration
檔案局|档案局 Archives Bureau
信訪局|信访局 Public Complaints and Proposals Bureau
機關事務管理局|机关事务管理局 Government Offices Administration
民族宗教事務局|民族宗教事务局 Ethnic and Religious Affairs Bureau
民族宗教事務委員會|民族宗教事务委员会 Ethnic and Religious Affairs Commission
扶貧辦|扶贫办 Poverty Alleviation Office
台辦|台办 Taiwan Affairs Office
外辦|外办 Foreign Affairs Office
僑辦|侨办 Overseas Chinese Affairs Office
網信辦|网信办 Cyberspace Administration
文明辦|文明办 Civilization Office
總工會|总工会 Federation of Trade Unions
工商聯|工商联 Federation of Industry and Commerce
婦聯|妇联 Women's Federation
殘聯|残联 Disabled Persons' Federation
紅十字會|红十字会 Red Cross Society
慈善總會|慈善总会 Charity Federation
作家協會|作家协会 Writers' Association
作協|作协 Writers' Association
文聯|文联 Federation of Literary and Art Circles
律師協會|律师协会 Lawyers Association
消費者協會|消费者协会 Consumers Association
消協|消协 Consumers Association
消費者委員會|消费者委员会 Consumer Council
消保委 Consumer Council
足協|足协 Football Association
高級人民法院|高级人民法院 High People's Court
高院 High People's Court
中級人民法院|中级人民法院 Intermediate People's Court
中級法院|中级法院 Intermediate People's Court
中院 Intermediate People's Court
人民法院 People's Court
人民檢察院|人民检察院 People's Procuratorate
檢察院|检察院 Procuratorate
地方法院 District Court
地方檢察署|地方检察署 District Prosecutors Office
地檢署|地检署 District Prosecutors Office
高等法院 High Court
高等檢察署|高等检察署 High Prosecutors Office
高檢署|高检署 High Prosecutors Office
高等行政法院 High Administrative Court
聯邦法院|联邦法院 Federal Court
區域法院|区域法院 District Court
裁判法院 Magistrates' Court
看守所 Detention Center
監獄|监狱 Prison
警察局 Police Department
警察廳|警察厅 Police Department
警察總局|警察总局 Police Headquarters
警務處|警务处 Police
消防局 Fire Department
消防總隊|消防总队 Fire Brigade
消防支隊|消防支队 Fire Brigade
消防大隊|消防大队 Fire Brigade
消防救援總隊|消防救援总队 Fire and Rescue Brigade
消防救援支隊|消防救援支队 Fire and Rescue Brigade
消防救援大隊|消防救援大队 Fire and Rescue Brigade
環境保護署|环境保护署 Environmental Protection Department
社會局|社会局 Social Affairs Bureau
社會處|社会处 Social Affairs Department
勞動局|劳动局 Labor Affairs Department
勞工局|劳工局 Labor Affairs Bureau
勞動處|劳动处 Labor Department
都市發展局|都市发展局 Urban Development Department
都發局|都发局 Urban Development Department
工務局|工务局 Public Works Department
工務處|工务处 Public Works Department
建設局|建设局 Construction Bureau
建設廳|建设厅 Department of Construction
建設處|建设处 Construction Department
建管處|建管处 Building Administration Office
經濟發展局|经济发展局 Economic Development Bureau
經發局|经发局 Economic Development Bureau
產業發展局|产业发展局 Department of Economic Development
研考會|研考会 Research, Development and Evaluation Commission
法務局|法务局 Department of Legal Affairs
地政局 Land Administration Department
地政處|地政处 Land Administration Department
捷運局|捷运局 Rapid Transit Department
新聞局|新闻局 Information Bureau
新聞處|新闻处 Information Department
客家事務委員會|客家事务委员会 Hakka Affairs Commission
原住民族委員會|原住民族委员会 Indigenous Peoples Commission
動物保護處|动物保护处 Animal Protection Office
動保處|动保处 Animal Protection Office
殯葬管理處|殡葬管理处 Mortuary Services Office
選舉委員會|选举委员会 Election Commission
選委會|选委会 Election Commission
議會|议会 Council
區公所|区公所 District Office
市公所 City Office
鎮公所|镇公所 Township Office
鄉公所|乡公所 Township Office
戶政事務所|户政事务所 Household Registration Office
地政事務所|地政事务所 Land Office
衛生所|卫生所 Public Health Center
教育會|教育会 Education Association
體育總會|体育总会 Sports Federation
`;
