import { describe } from 'vitest'
import { contradict, hold } from '../checks/tiny/contradict.ts'

// Lengths that their own words lead from one time to another, or that stand alone behind two. The texts came out on Friday, 20 December 2024.

describe('words that lead from one time to another', () => {
  contradict('span', [
    'In 2006 a night watchman was shot at the warehouse. Yesterday, {18|28} years later, a jury convicted the man who did it.',
    'The ferry was launched in 1967. Last Tuesday she was towed to the breakers, {57|65} years on, with three tugs and a piper.',
    'The liner made her last crossing on Saturday, thirty-four years after she entered service in {1990|1998}.',
    'Ms Karre joined the firm as a typist in 1988; on Friday she clears her desk, {36|26} years after her first day.',
    'It is {half a century|a quarter of a century} since the last tram rattled down Duke Street, in September 1974.',
    'It was {ten|twenty} years ago, in 2014, that the council last raised the mooring fee.',
    'In 1999 Lowick had a bank, a baker and a bus. {Twenty-five|Thirty-five} years on, it has a vending machine.',
    '流浮隊昨日再下一城，繼2017年後再次捧盃，相隔{七|十一}年。',
    '上一次捧杯还是2004年。昨晚终场哨响，时隔{二十|三十}年，红泥湾队又把旧奖杯抱回了家。',
    '校舍自1974年啟用，{五十|四十}年後的今天，第一屆學生回來種下一棵樟樹。',
    '距离1984年建队，“飞燕”女排已经走过{40|50}年。',
    '那口井是1964年打的，到今年整整{六十|五十}年了，水还是甜的。',
  ])
})

describe('a length that stands alone behind two times', () => {
  contradict('span', [
    'The counter opens at 9 a.m. and shuts at 5.30 p.m., so there will be {eight|nine} and a half hours in which to fetch your parcel.',
    'The first train leaves at 06:40 and pulls in at the coast at 09:55, a run of {three|four} hours and a quarter.',
    'Gladys Mutasa was taken on as a cleaner in 1982. She retires this week, in 2024, as matron – {42|24} years, and never once late.',
    'Strikers walked out on Monday 2 December and went back on Monday 16 December, after exactly a {fortnight|month}.',
    'Power failed at 11:20 p.m. on Saturday and was restored at 6:50 a.m. on Sunday. {Seven|Five} and a half hours of darkness emptied the bars.',
    'Since 1976 the Brodie family has kept the shop. That is {forty-eight|thirty-eight} summers, says Fay Brodie.',
    'The chess club lost its title in 2000 and won it back last weekend: a wait of {24|42} years.',
    'Aldous Finch was born in Leith on 14 October 1949 and died there on 30 August 2024. He was {74|64}.',
    '1958年点火，2024年熄炉，{66|56}年炉火，今晚最后一次映红围墙。',
    '老戏台始建于1894年，今年修缮一新。{130|103}年来它拆过两次顶，塌过一面墙。',
    '7月18日8:00至14:30，10千伏环西线停电检修，时长{6.5|8.5}小时，遇雨顺延。',
    '判处有期徒刑五年{六|九}个月，刑期自2021年6月10日起至2026年12月9日止。',
    'K7306次列车22时15分开出，次日早上7时40分抵达终点，全程{9|11}小时25分。餐车师傅包了六百个饺子。',
    '夜里23点40分停的电，凌晨3点10分来的，{三|五}个半钟头里，保安守着一盏马灯。',
    '圖書館平日上午九時開門，晚上八時關門，每日開放{十一|十三}小時。',
    '先生生于1931年2月5日，于2024年3月17日离世，享年{93|83}周岁。',
  ])
})

describe('jubilees with a name, or before the year that they count from', () => {
  contradict('span', [
    'Founded in 1924 by nine seamstresses, the society will sing its {centenary|bicentenary} concert tonight.',
    'The band, got together by four colliers in {1899|1889}, this month marks its 125th anniversary.',
    '今天，弘毅中学迎来建校100周年纪念日。{1924|1934}年10月2日，创办人租下两间祠堂，学校由此开端。',
  ])
})

describe('what is of something else', () => {
  hold([
    '第二轮餐饮券1.2亿元将于10月19日至27日发放，有效期拉长到14天。',
    'From 2010 to 2022 she sat on the council, for eight years of them as its chair.',
    'The shop is open from 9 a.m. to 5.30 p.m. Staff work seven and a half hours.',
    'The patent was granted in 2004 and expires in 2021, twenty years after the application was filed.',
    'The trial opened in 2011. Yesterday, 15 years after the robbery, the last of the gang was convicted.',
    'The match kicked off at 3 p.m. and the crowd had gone home by 6 p.m.; ninety minutes of football and no goals.',
    'In 1975 he married Joan. They had been engaged for six years.',
    'He bought the mill in 1988 and sold it in 2004. Twelve years later it burned down.',
    'The 30-year-old bridge, closed in 2021, opened again in 2023 with a new deck.',
    'Catches of herring have gone down by an average of 10 per cent a year since 2021, from 30,000 tonnes to 21,870 in 2024.',
    '茶樓早上六時開門，晚上九時打烊，師傅每日做足十小時。',
    '商店早上9时开门，晚上9时打烊，店员每天工作8小时。',
    '列車11:25由北站開出，14:10抵達，比從前快了1小時15分鐘。',
    '图书馆上午9时开门，下午6时关门，中间午休两小时，每天开放7小时。',
    '渡槽昨天（12月19日）合龙，比原计划提前近两个月。预计明年3月具备通水条件。',
    '文选收入了1988年6月至2012年11月的著作。这些著作记录了十六大后的10年里的历史进程。',
    '她1990年调来，2015年退休，当了二十年班主任。',
    '展览11月20日开始，26日结束，布展用了9天。',
    '2025年是不平凡的一年。11月6日至10日，代表团来馆并出席新馆开幕式，全馆上下备受鼓舞。一年来，我们坚持开放，接待观众30万人次。',
    '2003年，学院更名；昨天，学院迎来建院60周年。',
    '这座桥1971年通车，已服役53年，2010年换过一次桥面。',
    '1994年至2006年他四次落選，如今18年過去，終於當選。',
    '公司2012年成立，2016年上市，历时八年研发的产品今天发布。',
    '展览时间为6月1日至6月30日，每周一闭馆，实际开放26天。',
    '日韩9日举行对话。这是两国时隔3年半以来再次举行，也是自今年7月加强管制以来的首次。',
  ])
})
