import { expect, test } from 'vitest'
import { checkText } from '../../../index.ts'

function accused(text: string): boolean {
  const { claims } = checkText(text, { date: '2024-07-25' })
  return claims.some(({ verdict }) => verdict === 'inconsistent')
}

function areTrue(texts: readonly string[]): void {
  for (const text of texts) expect(accused(text), text).toBe(false)
}

function areTold(texts: readonly string[]): void {
  for (const text of texts) expect(accused(text), text).toBe(true)
}

test('what came less what went is no sum', () => {
  areTrue([
    '航线净增9条（新开14条，停航5条）。',
    '全年减少3317人，其中自然减少2486人（出生2318人、死亡4804人），迁出净额831人。',
    '专利有效量增加3126件，其中新获授权4218件，失效1092件。',
    '基金份额较期初减少3.2亿份（申购5.8亿份，赎回9.0亿份）。',
  ])
  areTold(['航线净增9条（新开14条，停航6条）。', '全年自然减少2486人（出生2318人、死亡4854人）。'])
})

test('of a change a part may be more than all of it', () => {
  areTrue([
    '与2022年相比，总用水量减少5.2亿立方米，其中农业减少6.8亿立方米，生活增加2.1亿立方米。',
    '三公经费减少320万元，其中公务用车减少410万元，公务接待增加90万元。',
  ])
  areTold(['全市改造老旧小区118个，其中加装电梯的小区有137个。'])
})

test('what one day or month brought is no part beside what is left', () => {
  areTrue([
    '双季晚稻种植23.9万亩。已收割7.6万亩，占31.8%，日收割能力1.3万亩，照此进度，余下的16.3万亩13天左右可收完。',
    '老旧管网需改造386公里。截至6月底已改造212公里，占任务的54.9%，月均改造35公里，剩余的174公里年底前完成。',
    '全年订单共1240台。已交付862台，占69.5%，本月交付96台，余下378台明年一季度交付。',
    '隧道全长8.6公里，已掘进5.2公里，占60.5%，单月最高进尺0.32公里，剩余3.4公里。',
  ])
  areTold(['库存386吨，其中一号库212吨，二号库184吨。'])
})

test('what a figure came from met no goal', () => {
  areTrue([
    '网办占比较去年同期（71.2%）提高5.6个百分点，提前达到年度75%的目标。',
    '城镇化率较五年前（58.3%）提高6.2个百分点，超过64%的规划目标。',
    '去年同期为71.2%，今年前四个月网办率提高5.6个百分点，已达到75%的年度目标。',
  ])
  areTold(['今年网办率为72.1%，提前达到年度75%的目标。'])
})

test('a share of what there was then is of no whole of now', () => {
  const rest =
    '過夜旅客平均逗留3.2晚，人均消費5620港元。6月訪港313.6萬人次，按月跌7.7%。土地註冊處7月收到合約4612份，當中住宅3524份、非住宅1088份，總值361.7億元；住宅合約總值298.4億元。一手住宅註冊986份。'
  areTrue([`上半年訪港旅客共2115萬人次。非內地旅客493.2萬人次，已恢復至2018年同期的67%。${rest}`])
})

test('a mean of each is neither all nor a number that shares it', () => {
  areTrue(['派出医疗队36支，队均12人，接诊2.16万人次，日均接诊720人次，人均接诊50人次。'])
  areTold(['全年派出医疗队36支，接诊21600人次，队均接诊700人次。'])
})

test('of the rest, of each and of one of them are no all', () => {
  areTrue([
    '冬春季（11月至次年3月）火灾18742起，月均3748起，是其余7个月月均2506起的1.5倍。',
    '甲队主场场均34862人次居首，单场最高46200人次出现在第25轮，乙队场均28416人次列第二。',
  ])
  areTold(['周末两天客流86.4万人次，日均53.2万人次。'])
})

test('a share of what was told last year, or of all from a grade on, is of no other', () => {
  areTrue([
    '2023年受理投诉186427件。商品类98264件，占52.7%；服务类88163件，占47.3%（上年服务类69214件，占43.7%）。',
    '全市博物馆112家，其中一级馆6家、二级馆9家、三级馆14家，三级以上占25.9%。',
  ])
  areTold([
    '2023年受理投诉186427件。商品类98264件，占52.7%；服务类88163件，占43.7%。',
    '共有医院112家，其中三级医院6家，占15.4%。',
  ])
})

test('too much and too little make up nothing', () => {
  areTrue([
    '12户企业资产总额4862.7亿元、负债3126.4亿元，资产负债率64.3%；5户企业多计利润1.63亿元、少计0.48亿元，轧差虚增1.15亿元。',
  ])
})

test('what is held against two is not one of them against the other', () => {
  areTrue([
    '洪峰水位38.62米，超警戒（36.50米）2.12米，超保证（38.00米）0.62米。',
    '收入86.4亿元，超去年（80.2亿元）6.2亿元，超预算（84.0亿元）2.4亿元。',
    '成绩为9秒87，比世界纪录（9秒58）慢0.29秒，比亚洲纪录（9秒83）慢0.04秒。',
  ])
  areTold(['洪峰水位38.62米，超警戒（36.50米）1.12米。'])
})

test('what a total is held against has no parts', () => {
  areTrue([
    '第二季毛收入564.26亿元，较首季的573.26亿元减少1.6%，其中贵宾134.86亿元，中场400.78亿元、角子机28.62亿元。',
  ])
})

test('bases in a bracket are dealt out in order', () => {
  areTrue([
    '有一本以上藏书的家庭占九成，走访12个县、收回问卷4860份。全省成年居民综合阅读率86.4%，其中纸质阅读率68.2%、数字化阅读率83.7%，较上年分别提高0.6个、0.4个、0.9个百分点（2022年为85.8%、67.8%、82.8%）。人均纸质书阅读量5.62本，居民日均读书23.8分钟，听书率37.9%，首选有声书的占8.6%。',
  ])
})
