import { expect, test } from 'vitest'
import { wrongIn } from '../../checks/tiny/around.ts'

const HELD =
  '股东青禾投资有限公司的600万股股份不再质押，占其持有股份的12.50%，占公司总股本的3.00%。截至公告日，青禾投资有限公司持有公司48,000,000股，占公司总股本的24.00%。'

test.each([
  // A share of a holding, by the holding and by the shares of all that the two are.
  ['', HELD, HELD.replace('12.50%', '15.20%')],
  ['', HELD, HELD.replace('48,000,000', '84,000,000')],
  ['', HELD, HELD.replace('的24.00%', '的42.00%')],
  // Two parts with their shares of one whole that isn't told.
  [
    '股东青禾投资质押240万股，占其所持股份的6.15%。本次质押后，青禾投资累计质押1170万股，占其所持股份的',
    '29.98%。',
    '28.99%。',
  ],
  [
    '主营业务为印染、仓储和物流，占营收比例分别为：',
    '61.20%、27.30%和11.50%。',
    '67.20%、27.30%和11.50%。',
  ],
  [
    '全年投资820亿元，其中，住房占',
    '41%，道路占22%，水利占19%，学校占12%。',
    '61%，道路占22%，水利占19%，学校占12%。',
  ],
  ['全市财政收入3.1亿元，比上年增加', '4200万元。', '42000万元。'],
  [
    'The portfolio consisted of ',
    '63% warehouses and 37% offices.',
    '73% warehouses and 37% offices.',
  ],
  [
    '上半年，全省水利工程支付利息427亿元，支付工程款1310亿元。6月，全省水利工程支付利息',
    '105亿元。',
    '505亿元。',
  ],
  [
    'The firm ended June with $71.4 million in cash and deposits, including ',
    '$42.6 million in free cash.',
    '$82.6 million in free cash.',
  ],
  [
    'Total income was £12.4 million last year. Seats brought in £4.96 million, ',
    '40p of every pound, and gifts £3.1 million.',
    '48p of every pound, and gifts £3.1 million.',
  ],
  [
    'The Guild spent £32.5 million. Of every pound spent, 82p went on its homes, ',
    '£26.7 million in all.',
    '£62.7 million in all.',
  ],
  [
    'Gifts rose to £3.18 million, including a single legacy ',
    'of £0.9 million.',
    'of £9.0 million.',
  ],
  [
    'The works add up to £384 million, of which £96 million will be spent by June. It includes ',
    '£172 million for bridges.',
    '£712 million for bridges.',
  ],
  [
    'Some 9,300 pupils from 184 schools took part. Just over half of the schools ',
    '(95) are in the north.',
    '(59) are in the north.',
  ],
  [
    'Total income rose to £28.4 million (2023: £27.1 million). The Guild spent £26.9 million, leaving a surplus of ',
    '£1.5 million.',
    '£5.1 million.',
  ],
  [
    '固定电话用户61.4万户，下降3.1%；互联网用户52.3万户，增长9.5%，其中，宽带接入户',
    '51.8万户。',
    '58.1万户。',
  ],
])('%s%s', (head, is, isNot, tail = '') => {
  expect(wrongIn(head + is + tail)).toEqual([])
  expect(wrongIn(head + isNot + tail)).not.toEqual([])
})

test.each([
  // What several hold together is no holding of one of them.
  '控股股东林川质押220万股，占其所持股份比例为36.90%，占公司总股本的7.14%。截至公告日，控股股东合计持有公司股份1520万股，占公司总股本的49.30%。',
  // What is sold within a firm is counted twice.
  '主营业务为配件、整车和服务，占营收比例分别为：72.64%、24.17%、9.38%。',
  // Each of its own, and what may have been less than nothing.
  '今年新建大棚255万亩、改造提升大棚280万亩。',
  '全年实现利润3.1亿元，比上年增加4.2亿元。',
  // What narrower thing is meant in the year is another than in the month.
  '上半年，全省水利工程支付利息427亿元。6月，全省公路工程支付利息505亿元。',
  'Total income was £12.4 million last year. For every pound of it the shop spent 40p on £3.1 million of stock.',
  'The poll reached over 60,000 bakers in May, with 720 respondents. The poll has a margin of error of +/-4.0% at the 95% level.',
  // Some of them as well, and a whole that isn't told.
  'Of the seats, 24,600 tickets went to the young, which is 15% of them. 20,500 tickets (one in eight) were sold at half price.',
  'Total income rose to £28.4 million. Last year the Guild spent £26.9 million on its homes alone. The shop left a surplus of £0.3 million.',
  'Sales were £4.2 million, down from £5.1 million. It includes £0.9 million of rents, and £6.3 million of grants is not in it.',
  'The rate averaged 5.24% in August, down from 5.41% in July and costs of 3.1%.',
  'Some 400 firms answered; 310 of them sell abroad, and 900 of their suppliers do.',
  'The ferry ended the year with a net result of $2.4 million, including $3.1 million in its home waters.',
])('%s', (text) => {
  expect(wrongIn(text)).toEqual([])
})
