import { expect, test } from 'vitest'
import { checkText } from '../../../check-text.ts'
import { relatedIn } from '../../../read-claims.ts'

/** Whether a text contradicts itself. */
function isWrong(text: string): boolean {
  return checkText(text, { date: '2026-03-20' }).claims.some(
    ({ verdict }) => verdict === 'inconsistent',
  )
}

/** Of more than ten figures what fails is weighed. */
const MANY =
  '前三季度，全市接待游客1268万人次，增长6.1%；收入97.4亿元，增长8.3%；新开航线14条，加密航线9条；新建步道36公里、绿道52公里；培训导游418人，办结投诉236件。\n'
const SURVEY =
  '协会另于9月下旬问及会员的景气，收回有效答卷240份。其中150家（62.5%）看第四季订单与第三季相当，54家（22.5%）看涨，36家（15.0%）看跌。'
const AIR =
  '全省14个市平均达标率为91.6%，同比上升2.0个百分点。石口、南埠2市达标率为100%，9个市在九成以上，其余3市不足九成。'
const CLINICS =
  '自2019年起的六年间，村卫生站累计达到2560个，覆盖9个县区的84个乡镇，乡镇数比2024年多17个（2024年为67个）。'

const TOLD: readonly (readonly [text: string, from: string, to: string])[] = [
  // Counts with their shares are of one whole, whatever it is counted by.
  [
    `${MANY}调查共收到有效样本1850份。在全部受访者中，1147人每周读书三次以上，占62.0%。`,
    '1147',
    '1741',
  ],
  // What is left is all that is left.
  [`${MANY}${AIR}`, '14个市', '41个市'],
  [`${MANY}${AIR}`, '9个市', '19个市'],
  // Two kinds without a third.
  [`${MANY}9月挂牌地块12宗，2宗流拍，成交10宗，其中7宗底价成交、3宗溢价成交。`, '12宗', '15宗'],
  [`${MANY}9月挂牌地块12宗，2宗流拍，成交10宗，其中7宗底价成交、3宗溢价成交。`, '7宗', '9宗'],
  [
    `${MANY}9月，集装箱吞吐量143.6万标箱，同比增长6.2%。\n集装箱吞吐量中，外贸航线95.2万标箱，内贸航线48.4万标箱；水水中转16.4万标箱，上年同期为14.5万标箱，同比增长13.1%。`,
    '48.4',
    '52.1',
  ],
  // A base in the bracket behind how many more there are.
  [
    `${MANY}10月新房均价每平方米18240元；与去年同期的18860元相比，每平方米便宜了620元，跌幅3.3%。`,
    '3.3%',
    '4.4%',
  ],
  // One change in two currencies.
  [
    `${MANY}累计出口8.46亿美元，减少7.2%；若以人民币计价，为60.8亿元，减少8.7%，汇率使降幅扩大1.5个百分点。`,
    '1.5个',
    '2.1个',
  ],
  // Parts of what is told beside them, or right behind.
  [`${MANY}重点项目完成投资3268.4亿元，占年度计划4120亿元的79.3%。`, '4120', '1420'],
  [
    `${MANY}新建村卫生站384个，占项目启动以来总数的15.0%；六年间，村卫生站累计达到2560个。`,
    '2560',
    '5260',
  ],
  [`${MANY}今年已装电梯42部，年底前完成60部的目标任务已过三分之二。`, '60部', '68部'],
  // Rates of what was done.
  [`${MANY}全年共受理投诉96384件，同比增长9.6%；解决82415件，投诉解决率85.5%。`, '82415', '18415'],
  [
    `${MANY}起跑18420人，其中全程12460人、半程5960人；全程完赛11887人，完赛率95.4%。`,
    '11887',
    '18187',
  ],
  // Ratios by their names.
  [
    `${MANY}在园幼儿46.20万人，专任教师4.40万人，生师比由上年的11.05:1下降到10.50:1。`,
    '10.50',
    '11.34',
  ],
  [
    `${MANY}年末缴存余额312.40亿元，比上年末增长8.1%。\n年末个人住房贷款余额246.80亿元，个贷率为79.00%。`,
    '246.80',
    '264.80',
  ],
  [
    `${MANY}以3月2日收盘价12.60元计算，预计2026年末每股内含价值为15.75元，对应股价内含价值比0.80倍。`,
    '15.75',
    '17.55',
  ],
  // What each was sold for, and of either count no mean.
  [
    `${MANY}机床中，车床3.64亿元、磨床1.28亿元。车床共出口2,600台，平均单价约14.0万元，与上年持平。`,
    '2,600',
    '3,600',
  ],
  [
    `${MANY}全省服务区184对，已有176对装了充电桩；充电桩共4480个，平均每对服务区约25个。`,
    '4480',
    '8480',
  ],
  // One wrong word of scale.
  [
    `${MANY}春运期间，全省人员流动量1.37亿人次。分方式看，公路11824.6万人次，包括自驾9216.3万人次、客车2608.3万人次；铁路1506.4万人次，水路97.2万人次，民航271.8万人次。`,
    '1.37亿',
    '1.37万',
  ],
  [
    `${MANY}全省政府债务余额3126.4亿元，其中一般债务1204.8亿元、专项债务1921.6亿元，控制在核定限额3290亿元以内。`,
    '3290亿',
    '3290万',
  ],
  [
    `助医：受益12.4万人次，其中救助患儿1240名，人均救助1.60万元，救助总额1984万元。`,
    '1.60万',
    '1.60亿',
  ],
]

test.each(TOLD)('what is all of it, or a part of it, is told beside it: %s', (text, from, to) => {
  expect(isWrong(text)).toBe(false)
  expect(text).toContain(from)
  expect(isWrong(text.replace(from, to))).toBe(true)
})

/** What other rules tie less surely, and may let go in a longer text. */
const SURE: typeof TOLD = [
  // Two of a table by their names.
  [
    `${MANY}同期，对卡洛、贝里两国合计进出口812.46亿元。\n国别\t进出口（亿元）\t同比（%）\n卡洛国\t486.12\t6.4\n贝里国\t326.34\t3.1\n`,
    '812.46',
    '821.46',
  ],
  [SURVEY, '240份', '420份'],
  [SURVEY, '15.0%', '51.0%'],
  [CLINICS, '84个', '284个'],
  [`${MANY}每日开行列车1264列，高峰日再加开138列，达到1402列；另有12组新车上线。`, '1402', '2402'],
  [
    `${MANY}食堂遍及全省12个市，全省1,240个社区中，有1,178个建成食堂，覆盖率95.0%。`,
    '95.0',
    '59.0',
  ],
]

test.each(SURE)('no other reading is asked for: %s', (text, from, to) => {
  expect(text).toContain(from)
  const { relations } = relatedIn(text.replace(from, to), { date: '2026-03-20' })
  expect(relations.some((one) => 'isOutright' in one && one.isOutright === true)).toBe(true)
  expect(isWrong(text)).toBe(false)
})

test.each([
  // Parts of a part have a whole of their own.
  `${MANY}收到有效答卷240份。150家（62.5%）表示订单持平，其中54家（36.0%）来自外地，18家（12.0%）为新会员。`,
  // Some of them, and no rest.
  `${MANY}全省14个市平均达标率为91.6%。其中石口、南埠2市达标率为100%，4个市在九成以上，其余3市为新设。`,
  // The bracket is of another thing than the whole before.
  `${MANY}进出口486.2亿元，出口同比增加21.4亿元（去年同期为260.3亿元）。`,
  `${MANY}全港完成吞吐量1436.2万吨。\n吞吐量中，外贸铁矿石952.4万吨，内贸铁矿石214.8万吨。`,
  // A mean of those of whom the paragraph doesn't tell.
  `${MANY}全省服务区184对，其中176对装了充电桩；充电桩共4480个，平均每对枢纽站约61个。`,
  // Taught elsewhere.
  `${MANY}在园幼儿46.20万人。\n小学专任教师4.40万人，生师比为16.82:1。`,
  `${MANY}每日开行列车1264列，另有货车96列，高峰日再加开138列，达到1502列。`,
  `${MANY}全校1,240名考生中，有186人落选，录取率85.0%。`,
])('what is of something else isn’t: %s', (text) => {
  expect(isWrong(text)).toBe(false)
})
