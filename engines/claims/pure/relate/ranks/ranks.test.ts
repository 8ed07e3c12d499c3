import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

// Lists of names and figures, and what is said of their order.

describe('who has the most of a list', () => {
  contradict('rank', [
    'With {410|340} on the payroll, the mill at Carrick remains the biggest employer of our three sites; Dunmore has 365 people, Lisk 298.',
    'On Monday the station noted a low of −3 °C, on Tuesday −7 °C and on Wednesday −5 °C. So {Tuesday|Wednesday} was the coldest of the three nights.',
    'Attendance by venue: Old Mill 1,240, Guildhall 985, Quarry 1,610. The {Quarry|Guildhall} drew the biggest crowd.',
    'On Saturday 312 people came, on Sunday 405. {Sunday|Saturday} was thus the busier day.',
    'Rainfall came to 88 mm at Sett, 61 mm at Rowan and 40 mm at Pyke. The {driest|wettest} of the three gauges was Pyke.',
    'Egg prices per dozen: Norland $3.10, Sudmark $2.75, Ostfell $3.42. Nowhere were they dearer than in {Ostfell|Sudmark}.',
    'Of the three ferries the Astrid ({38|28} metres) is the longest, followed by the Ingrid (31 metres) and the Solveig (19 metres).',
    '三个区的开工套数如下：城东2,140套，城西1,865套，滨江1,210套。开工最多的是{城东|滨江}。',
    '开票结果：一号简素梅812票，二号游国梁1,036票，三号江佩君594票。得票最高的{二号|三号}候选人宣布当选。',
    'A栋耗电312千瓦时，B栋287千瓦时，C栋356千瓦时，C栋耗电量最{高|低}。',
    '周六接待游客1.9万人次，周日2.3万人次，{周日|周六}人更多。',
    'Old Bartle was cast in 1462, the Angelus in {1488|1451} and Black Meg in 1503, so Bartle, for all its cracks, is the oldest.',
    'Youngest of the four siblings on the team is Temwani, {17|25}; Chisomo is 19, Mwai 22 and Grace 24.',
    'Boyd touched in 58.41 seconds, ahead of Strand (58.77) and Parata (59.02). Boyd’s was the {fastest|slowest} of the three swims.',
    '过去24小时雨量最大的是桃花镇，128毫米；其次是上坪，{116|136}毫米；第三是县城，97毫米。',
    '三幢新商廈之中，匯峰高212米，是最{高|矮}的一幢；樂庭高188米，海岸中心高165米。',
    '三位选手年龄最小的是邱实，{14|19}岁；另两位唐朗16岁，姬云17岁。',
    'Lido soup was the saltiest at {2.4|1.9} grams, Marl soup had 2.1 grams and Pell soup 1.7 grams.',
    '四个窗口里，2号窗口最忙，办了{412|312}件，1号388件，3号295件，4号只有130件。',
    '菜市东区每月1,800元，西区1,450元，北区1,120元，最{便宜|贵}的是北区。',
  ])
  hold([
    "China's 371 GW made up almost two-thirds of the total and was 5.2 times that of the second-placed EU (71 GW); the US (47 GW), India (30 GW) and Brazil (18 GW) complete the top five.",
    'Sales by region: North 412, South 388, East 455. The South is the largest region and has the fewest shops.',
    'Per head, Vane threw away the most (812 kg), followed by Ostrel (790 kg) and Lune (744 kg); Brill (305 kg), Tarn (362 kg) and Coll (377 kg) the least.',
    'Attendance: Old Mill 1,240, Guildhall 985, Quarry 1,610. The Guildhall is our biggest hall.',
    'Group sales amounted to €742m. Customers outside Europe contributed €318m, with Brazil the largest single market at €97m.',
    'Living in the capital at $1,480 is, against the $1,130 of Dunholm, $350 dearer.',
    'Walkers by class: Ash 41, Birch 52, Cedar 38. Cedar has the largest share of walkers.',
    'Rainfall: Sett 88 mm, Rowan 61 mm, Pyke 40 mm. The wettest April on record at Pyke was in 1986.',
    '三个区的开工套数：城东2,140套，城西1,865套，滨江1,210套。滨江的均价最高，每平方米3.1万元。',
    'A栋耗电312千瓦时，B栋287千瓦时，C栋356千瓦时，三栋中B栋住户最多。',
    '各乡镇降雨量：青石112毫米，柳河96毫米，大营78毫米。过去十年里大营的年均雨量最高。',
    '三家门店营业额：北街店52万元，南湖店47万元，东门店39万元。东门店面积最大，却客人最少。',
    'The oldest of the three clubs is Tolland, with 120 members; Hurst has 340 and Cope 210.',
    'Maria Quist, born in 2004, is the youngest of the three; Ben was born in 2001 and Salma in 1999.',
    'The newest of the three bells is Black Meg, cast in 1503; Old Bartle dates from 1462 and the Angelus from 1488.',
    'The fastest of the three trains is the Arrow at 310 km/h; the Comet reaches 280 km/h and the Star 250 km/h.',
    'Rainfall over five years was 410, 455, 430, 490 and 405 mm. It was the third-highest of the five in 2019 only.',
    '三位选手中年龄最小的是邱实，2009年出生；唐朗2007年出生，姬云2006年出生。',
    '三幢新楼中，最矮的是海岸中心，高165米；汇峰212米，乐庭188米。',
  ])
})

describe('places among figures that are told', () => {
  contradict('rank', [
    'City marathon, men\n1. J. Brandt {2:13:51|2:13:59}\n2. M. Kallo 2:13:56\n3. T. Adeyemi 2:15:02\nBrandt pulled away on the cobbles.',
    'Jobless rates by region: Vasch 9.1, Oberlin 8.4, Tarn 7.9, Meer 6.2 per cent. Oberlin has the {second|third} highest rate of the four regions.',
    'Our under-15s come third on {61|66} points. Champions are Hexley with 68, followed by Stoke Abbas with 64.',
    'Final standings: 1. Ravens 41 pts, 2. Otters 38 pts, 3. Herons {35|39} pts, 4. Stoats 30 pts. The Ravens go up.',
    'Gold: Peru, 214 points\nSilver: Chile, {201|221} points\nBronze: Ecuador, 188 points',
    'First round: Iris Kemble 38.2%, Joao Reis 31.5%, Dan Whitlock 30.3%. {Reis|Whitlock} came second and goes through to the run-off.',
    'Turnout by ward, highest first: Castle 61.2%, Docks 57.9%, Heath {55.0|59.0}%, Marsh 48.3%.',
    'Of the four pits, Deep Ness is the {second|third} largest with 210,000 tonnes; Great Ness mined 305,000 tonnes, Hollin 164,000 tonnes and Scaur 98,000 tonnes.',
    '龙舟赛总积分：河东42分，下渡39分，石桥35分，其余九队均不足三十分。下渡队列第{二|三}，比去年有进步。',
    '100米自由泳决赛，盛楠游出58秒31，佟小雨58秒77，骆嘉59秒02。摘银的是{佟小雨|骆嘉}。',
    '男子万米：1. 郭毅 29:41.3；2. 吴川 {29:44.8|29:40.8}；3. 田壮 30:02.0。',
    '三座水库的蓄水率依次为：龙门81%、虎跳74%、青云{69|79}%，由高到低排列。',
    '票房榜：《远山》3.2亿元，《夜船》2.7亿元，《小巷》1.9亿元。《远山》稳坐{头把|第二把}交椅。',
    '全校投票结果，《春水》得231票，《灯塔》得187票，《归途》得154票，排在第二位的是《{灯塔|归途}》。',
    'Enrolment was 4,410, 4,655, 4,230, 4,590 and, this time, 4,505. It’s the {third|second}-highest of the five.',
    'Tea came first last year (Sh136 billion), cut flowers second (Sh{110|94} billion) and clothing third (Sh97 billion).',
    'Wheat remains the largest crop by far (41,200 hectares), with barley ({25,700|48,700}) second and rape (12,300) third.',
    'Ward was elected with {1,208|1,108} votes, beating Crane (1,155) and Hollis (610).',
    '领头羊白鹭队{38|35}分，紧追其后的金矿队36分，第三名湖光队33分。',
    '二号詹秀琴得1,284票当选，{胜过|不及}一号邱进财的1,102票与三号赖国栋的377票。',
    '女子组冠军方晓岚成绩2小时41分，亚军葛丽2小时{44|38}分，季军阮菲2小时50分。',
  ])
  hold([
    'Final table\nSandvoe 51 pts\nKirk Vale 48\nOllaby 39\nKirk Vale, in second place, play the ninth-placed side from the division above.',
    'Ward was elected on second preferences, though with 1,108 first-preference votes she had trailed Crane (1,155) and led Hollis (610).',
    'Ward (1,208), Crane (1,155) and Hollis (610) were elected; Pratt (598) missed out.',
    '王林得213票，李强得187票，赵敏得176票，三人当选；周岩得96票落选。',
    '少年组冠军卓远2小时01分，公开组冠军邢大鹏1小时44分，女子组冠军阮菲1小时58分。',
    'Okafor won the first race in 41.2, and in the second Lindqvist was timed at 40.6 and Baird at 43.0.',
    'The deepest lake covers 46 hectares, Skell 59 hectares and the Maiden 31 hectares.',
    'Golf: 1. Hale 271, 2. Prior 273, 3. Munro 273, 4. Stead 276. The round of 66 was the best of the day.',
    'Agenda\n1. Roof repairs 4,200\n2. Minutes 300\n3. Election 1,100',
    'The Otters are third with 38 points, level with the Ravens, who are second with 38 points on goal difference.',
    'Ravens 41 points, Otters 38, Herons 35. Last year the Herons were second.',
    'Kemble took 38.2%, Reis 31.5% and Whitlock 30.3%. Whitlock was first in the harbour wards.',
    'Results, 200 m: heat one, 1. Abe 22.41, 2. Roe 22.87; heat two, 1. Lind 23.02, 2. Maier 23.40.',
    'Medals: 1. Peru 4 gold, 11 in all; 2. Chile 3 gold, 14 in all; 3. Ecuador 3 gold, 9 in all.',
    '甲队88分，乙队83分，丙队79分。丙队犯规最少，获得体育道德风尚奖第一名。',
    '女子100米决赛中，韦永丽跑出11秒07夺得冠军。在此前的预赛中，韦永丽跑出了10秒99。',
    '我市夺得金牌12枚、银牌9枚、铜牌15枚，奖牌数排名第二，金牌数排名第三。',
    '全年用电量186.7亿千瓦时。第一产业3.1亿千瓦时，第二产业112.4亿千瓦时，第三产业38.6亿千瓦时，城乡居民生活用电32.6亿千瓦时。',
    '跳远：林达8.02米，何骏7.95米，朴成7.81米。去年的冠军是朴成。',
    '首日比赛，中国代表团斩获7枚金牌、9枚银牌、4枚铜牌。在游泳比赛中，中国游泳队全力冲金，夺得冠军。',
    '田径女子链球决赛中，李江燕、徐鑫颖分别以71.20米和69.45米包揽冠亚军。在4×100米自由泳接力决赛中，中国队夺得金牌。',
  ])
})

describe('what is told right behind its figure, and places told twice', () => {
  contradict('rank', [
    'The Central division recorded the {most|fewest} arrests, 268, followed by North with 241 and South with 169.',
    'City made the {most|fewest} calls of the four branches, 201, ahead of North with 184, West with 121 and East with 98.',
    '其中教育科学学院612人，人数居首；文学院547人，居第二；外国语学院498人列第{三|二}。',
  ])
  hold([
    'Lowland recorded the most storms, 31, followed by Highland with 28 and Coast with 12.',
    'Central made the fewest mistakes and the most arrests, 268, followed by North with 241 and South with 169.',
    '其中文学院547人，居第二；外国语学院547人，并列第二；理学院498人。',
    '该校毕业生1802人，其中女生1102人；文学院547人，居第二；外国语学院498人列第三。',
  ])
})
