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
  ])
  hold([
    "China's 371 GW made up almost two-thirds of the total and was 5.2 times that of the second-placed EU (71 GW); the US (47 GW), India (30 GW) and Brazil (18 GW) complete the top five.",
    'Sales by region: North 412, South 388, East 455. The South is the largest region and has the fewest shops.',
    'Attendance: Old Mill 1,240, Guildhall 985, Quarry 1,610. The Guildhall is our biggest hall.',
    'Group sales amounted to €742m. Customers outside Europe contributed €318m, with Brazil the largest single market at €97m.',
    'Living in the capital at $1,480 is, against the $1,130 of Dunholm, $350 dearer.',
    'Walkers by class: Ash 41, Birch 52, Cedar 38. Cedar has the largest share of walkers.',
    'Rainfall: Sett 88 mm, Rowan 61 mm, Pyke 40 mm. The wettest April on record at Pyke was in 1986.',
    '三个区的开工套数：城东2,140套，城西1,865套，滨江1,210套。滨江的均价最高，每平方米3.1万元。',
    'A栋耗电312千瓦时，B栋287千瓦时，C栋356千瓦时，三栋中B栋住户最多。',
    '各乡镇降雨量：青石112毫米，柳河96毫米，大营78毫米。过去十年里大营的年均雨量最高。',
    '三家门店营业额：北街店52万元，南湖店47万元，东门店39万元。东门店面积最大，却客人最少。',
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
  ])
  hold([
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
