import { describe } from 'vitest'
import { contradict, hold } from './tiny/contradict.ts'

// Figures that are said of each other by where they stand, in whatever words.

describe('an amount and the two levels around it', () => {
  contradict('growth', [
    'Cheese exports in May 2024 were worth NZ$ 630 million. In May 2023 the figure had been NZ$ 600 million, so that exports grew by {5.0%|7.5%}.',
    'The network went from 1,200 km in 2022 to 1,350 km in 2023, i.e. by {150|250} km.',
    'In the year to June, 1,820 ships were cleared, a {9%|19%} decline on the 2,000 cleared in the previous year.',
    '前三季度，全县邮件业务量完成1.26亿件。去年同期为1.05亿件，增幅{20%|42%}。',
    '截至11月末，全市公共停车泊位达23.1万个，比上年末的21.0万个增长{一成|四成}。',
  ])
  contradict('multiple', [
    'Output has {tripled|doubled} in four years, from 1.2 GW in May 2020 to 3.6 GW in May 2024.',
    'The number of clinics has {doubled|tripled} since 2019, when there were 310, to 620 today.',
  ])
  contradict('gap', [
    'At 64.0 per cent, the rate of the east was {4.5|7.5} percentage points higher than that of the west (59.5 per cent).',
    'Trust stands at 62 per cent among women and at 49 per cent among men, a gap of {13|31} percentage points.',
    '城区合格率为98.2%，乡镇为95.1%，两者相差{3.1|1.3}个百分点。',
  ])
  contradict('direction', [
    'Deposits {increased|decreased} in May: the amount was 61.2 billion euros at the end of the month, compared with 60.4 billion euros at the end of April.',
    'Calls {climbed|fell} to 1.42 million in June after 1.31 million in May.',
    '本季度空置率8.6%，上季度为9.1%，继续{回落|上升}。',
  ])
  hold([
    'Sales of bikes came to 4,200 in May. In May 2023 shops had sold 3,900 helmets, so that prices expanded by 2%.',
    '从8天压缩至5天，整体费用同比降低15%。',
    '今年业务量达185万标箱，同比增长9%，超过去年全年总量的181.8万标箱。',
    '利润总额592亿元，同比增长63.26%。此前累计投入资金超3000亿元。',
    'Note: includes net gains of $663,000 vs $1,173,000.',
    'Oats fell 8 percent to 460 tonnes from 500, but maize nearly doubled to 390 tonnes from 200.',
    'The yearly rise was put at 3.1 percent, down from 3.6 percent in May.',
    'The money stock was growing at about 6 percent in the first quarter, down from 8.5 percent in the half before.',
    'The bank revised its estimate of the shortfall to 640 million pounds from 600 million.',
    '补贴范围由9类扩大到14类，还对微波炉等作出规定，此外还增加了27类小家电。',
    '警方击毙13名武装人员、逮捕5人。',
    'The eight-year loan has a call option after four years at 102, falling to 101.5 after five years.',
  ])
})

describe('a share and the two figures around it', () => {
  contradict('share', [
    'Some 2.4 million of the region’s 9.6 million flats now have a meter – one in {four|two} – the survey found.',
    'The line carried 480,000 bicycles. Folding ones made up 15% of these: {72,000|27,000}.',
    'The port moved 6.4 million TEUs, with rail boxes accounting for 10 percent, or {640,000|940,000} TEUs, of the total.',
    'The office received 3,200 letters. Of these, 960 were about noise; that is {30|13}% of the total.',
    'Turnout: {62.5|65.2}%. Of 800,000 people entitled to vote, 500,125 cast a ballot.',
    'The day saw 45,000 riders, 27,000 of them students. Students thus account for {60|40}% of the total.',
    'A {half|third} of the levy, $300 million out of $600 million, has been spent.',
    'The yard built 36 of its 180 boats, or {20|30} per cent, in May.',
    'Women hold 48 seats out of 120 in the council ({40|48}%).',
    '全市今年实施道路项目48个，已完工12个，占{四分之一|三分之一}。',
    '前三季度，全省贸易额1,500亿元，其中民营企业贸易额{900|400}亿元，占六成。',
    '上半年研发投入{6|16}亿元，相当于40亿元营业收入的15%。',
  ])
  hold([
    'Last year it received 7,500 letters. Of those upheld, 1,800 concerned billing, 42% of them about estimates.',
    'Prior year net includes credits of $53.7 million in quarter and $32.9 million in half.',
    '就医地｜结算量（万人次）｜占总量\n甲省｜98.31｜23.8%\n乙省｜66.83｜16.2%\n丙省｜51.20｜12.4%\n三地合计｜216.34｜52.4%',
  ])
})

describe('a whole and the list beside it', () => {
  contradict('sum', [
    'The five towns signed 36 deals on Monday. Sixteen concern trade, eleven concern roads, and the remaining {nine|nineteen} concern schools.',
    'Goods, thousand tonnes\nGrain | 14.2\nOre | 21.7\nCoal | 6.1\nTotal | {42.0|46.0}',
    'The loan has tranches of €120 million, €180 million and €{200|300} million, for a total facility of €500 million.',
    '此次下达资金6亿元，包括中央财政3.7亿元、省级财政{2.3|3.3}亿元两部分。',
    '今年安排的72个项目里，续建项目41个，新开工项目{31|13}个。',
    '中央出资30亿元，省里出资20亿元，市县出资{10|16}亿元，三级财政合计出资60亿元。',
  ])
  contradict('enumeration', ['大会设立智能交通、生物育种、绿色建材{三|四}个分会场。'])
  contradict('mean', [
    '9月，社会消费品零售总额同比增长{4.1|9.1}%。其中，商品零售额增长3.8%，餐饮收入增长6.4%。',
  ])
  hold([
    '造成9人死亡。其中4人当场死亡，另有6人受伤。',
    '对阿联酋、科威特、巴林的4个基地实施了打击。',
    '地下水资源量231.7亿立方米，其中与地表水不重复的12.2亿立方米；水资源总量814.6亿立方米。',
    '加装电梯今年已装34部，年底前完成50部的目标任务已过三分之二。',
    '从行业看，制造业使用外资715.1亿元，服务业使用外资1933.3亿元。高技术产业使用外资786.1亿元。',
  ])
})

describe('a figure told again among its words', () => {
  contradict('repetition', [
    'The tunnel will be 214 kilometres long. Once trains run over the full {214|241} kilometres of the tunnel, fares will fall.',
    '全市累计发放旅游券3.6亿元。市文旅局介绍，{3.6|3.9}亿元旅游券已全部用完。',
    '拱桥净跨1088米。作为地标，这座净跨{1088|1808}米的拱桥历时六年建成。',
    'The fund has a budget of £48 million. "This £{48|84} million will go to villages," the minister said.',
    'Inflation slowed to 3.2 percent in May. The {3.2|2.3} percent reading was the lowest since 2022.',
    '全市累计建成绿色工厂186家。市经信局负责人介绍，{186|168}家绿色工厂全部纳入管理。',
    '省里安排奖补资金7.8亿元支持小微企业。据了解，这笔{7.8|8.7}亿元的资金将分三批下达。',
  ])
  hold([
    '全省组建了20个重点实验室群。围绕主业，22个重点产业集群不断壮大。',
    '省里安排奖补资金7.8亿元支持小微企业。另安排8.7亿元用于农业，该笔8.7亿元的资金已下达。',
    '四季度，制造业销售收入同比增长3.8%。同期，服务业销售收入同比增长8.3%。',
    'Inflation slowed to 3.2 percent in May. The core rate, at 2.3 percent, was unchanged.',
  ])
})

describe('a sentence that points back at the figure before it', () => {
  contradict('gap', [
    'The mean score was 71.4%, the board said. This is {3.2|2.3} percentage points higher than in 2021, when it was 68.2%.',
    '截至6月末，农户贷款余额同比增长12.6%，高于各项贷款增速{4.1|1.4}个百分点；同期各项贷款增长8.5%。',
  ])
  contradict('growth', [
    'The herd counted 812,000 head in June 2024, compared with 794,000 a year before. It thus grew by {18,000|38,000} head.',
  ])
  contradict('multiple', [
    'The portal had 6.4 million readers in May. That is {four|six} times the 1.6 million counted in the May before.',
  ])
  contradict('share', [
    'Repairs brought in $1.2 billion in 2023. At {25|45}% of total sales of $4.8 billion, the branch has never been as large.',
  ])
  contradict('repetition', [
    'Barge traffic up {7.3|3.7}% in second quarter\nBarges carried 7.3% more goods in the second quarter of 2024 than in the second quarter of 2023, the agency said.',
  ])
  hold([
    'The mean score was 71.4% in maths and 66.0% in physics. This is 3.2 percentage points higher than in 2021, when 68.9% passed in chemistry.',
    'Of the 900 shops asked, 310 sell bread, 280 sell milk and 120 sell both. In all, 470 shops sell one of them.',
    'Milk output (million tonnes), 2023\nNorth\t2.1\nEast\t1.4\nSouth\t1.9\nTotal\t5.4',
    'Sales came to EUR 5.00 billion. By branch, tools contributed EUR 3.00 billion (60.0 percent) to sales, paints EUR 1.40 billion (28.0 percent) and services the remaining EUR 0.60 billion.',
    '三年来共修缮农房430栋，其中去年205栋、今年225栋，完成总任务860栋的50.0%。',
    'When the fund was opened, it undertook to have 90,000 roofs insulated. By the end of 2023, 61,000 roofs were insulated.',
  ])
})
