import { expect, test } from 'vitest'
import { checkText } from '../../../index.ts'

function accused(text: string): boolean {
  const { claims } = checkText(text, { date: '2024-03-10' })
  return claims.some(({ verdict }) => verdict === 'inconsistent')
}

test('words beside a figure set it apart in a short text too', () => {
  for (const text of [
    '28年为一太阳周期，经过一太阳周期，日序会重复。19年为一太阴周期，经过一太阴周期，日序重复。',
    '云山股份收购子公司，增值率124%\n公司公告，拟以现金收购江河公司100%股权，价格为3200万元。',
    '该队获得5次冠军，迁址后又获得11次，合计16次冠军，仅次于海城队的17次。',
    '探测器由两个部件组成：轨道器，其中带有12个仪器，以及着陆器。',
    '1903年他乘船出发，3年后到达北岸。而他在1909年时听说别人已到极点。',
    '1989年8月，改革打破了笼罩两岸44年之久的僵局；同年9月，许多人过了边境。',
    '三季度末，全县生猪存栏44229万头，同比减少166万头；环比增加711万头。其中，母猪存栏4240万头，同比减少121万头，环比减少56万头，产能收缩。',
    '产销快报\n公司9月销售汽车48620辆，上年同期45110辆，同比增长7.78%。其中，电动车销售21390辆，上年同期15840辆，同比增长35.04%，占当月销量的43.99%；燃油车销售27230辆，上年同期29270辆，同比下降6.97%。\n当月生产汽车50105辆，同比增长8.38%，上年同期产量为46230辆。\n1至9月，公司累计销售汽车452300辆，比上年同期的418700辆增加33600辆，增长8.02%。当月出口9724辆，占当月销量的20%，为上年同期4862辆的2倍。',
    '一年前的6月17日，两家交易所发布公告，开通互联互通。',
    '复兴社的活动归并为三个系统：赵大的训练系统、钱二的行动总队，以及孙三的特务处。',
    '作品须具备三点要素：一是要有原创性；二是要为作者所创作；三就是要固定在媒介上面。',
    '9月共发生5533起交通事故，海城市3811件最多，其次为江口市3674件、云山市3525件、岭东市2877件。死亡人数则是云山市27人最多，江口市20人。',
  ])
    expect(accused(text), text).toBe(false)
})

test('the like without such words is told', () => {
  expect(accused('1903年他乘船出发，3年后的1909年到达北岸。')).toBe(true)
  expect(accused('活动归并为三个系统：训练系统、行动总队。')).toBe(true)
})

test('the dead and the hurt are persons, and a year of old is no length', () => {
  const unitsIn = (text: string) => checkText(text, {}).claims.map(({ unit }) => unit)
  expect(unitsIn('一起车祸造成3死8伤。')).toEqual(['persons', 'persons'])
  expect(unitsIn('镜头有2死角。')).not.toContain('persons')
  expect(unitsIn('仁宗即位，1023年改年号，1063年驾崩。')).toEqual([])
  expect(unitsIn('该镇有1200年历史。')).toEqual(['years'])
})
