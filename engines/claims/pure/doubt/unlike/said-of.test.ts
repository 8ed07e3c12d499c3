import { expect, test } from 'vitest'
import { sceneOf } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { relatedIn } from '../../read-claims.ts'
import { areUnlike } from './unlike.ts'

// Guesses that long texts alone bring about: what is marked is asked outright.

const MARK = /\{(\w+):(.*?)\}/g

/** Whether the figures that are marked by their roles can't be to each other what the kind says. */
function isRefused(kind: string, marked: string): boolean {
  const text = marked.replace(MARK, '$2')
  const { plain, relations, ...context } = relatedIn(text, { date: '2024-12-20' })
  const roles: Record<string, number[]> = {}
  for (const found of marked.matchAll(MARK)) {
    const at = marked.slice(0, found.index).replace(MARK, '$2').length
    const claim = context.claims.find(({ start, end }) => start <= at + 1 && end > at)
    const [, role = '', words = ''] = found
    if (claim === undefined) throw new Error(`${words} is no claim`)
    roles[role] = [...(roles[role] ?? []), claim.index]
  }
  const { parts, claims, ...single } = roles
  const members = Object.fromEntries(Object.entries(single).map(([role, [one]]) => [role, one]))
  const one = {
    kind,
    complete: true,
    ...members,
    ...(parts && { parts }),
    ...(claims && { claims }),
  }
  return areUnlike(
    { doc: plain, context, scene: sceneOf(plain, context, relations) },
    one as Relation,
  )
}

test.each([
  [
    'gap',
    '机械化率达到{than:93%}、高于全国平均水平16.2个百分点。毛入学率达到{of:95.8%}，高于全国平均水平{amount:5.3个百分点}。',
  ],
  ['gap', '民间投资增长{of:3.1%}、高于全国{amount:9.5个百分点}，民营经济增加值增长{than:6.5%}。'],
  [
    'share',
    '江口地区进出口总值达{whole:4.52万亿元}，占全国进出口总值的36.8%。其中，出口{part:2.93万亿元}，占全国出口总额的{share:42%}。',
  ],
  [
    'share',
    '全国留守儿童{whole:687万人}。以上5省总人数为{part:474.4万人}，占全国总数的69.1%。{share:95%}的留守儿童由祖父母照料。',
  ],
  [
    'share',
    '安居工程新开工{whole:570万套}，完成年度计划的76%；基本建成{part:350万套}，完成年度计划的{share:71%}。',
  ],
  [
    'share',
    '广告收入为{whole:1.42亿元}。联盟成本为{part:1130万元}，占该季度总收入的{share:8.2%}。',
  ],
  [
    'share',
    '收录论文{whole:35.12万篇}，其中{part:29.95万篇}由基金资助产出。在这些由基金资助的成果中，高校占{share:76.57%}。',
  ],
  ['target', '第一阶段产量达到{value:300万条}，第二阶段达到{target:500万条}的目标。'],
  [
    'change',
    '3月出口毛线{result:1527吨}，比2月下降了{difference:258吨}，环比跌幅14.45%，较去年同月增加了{amount:11.17%}。',
  ],
  ['mean', '改造小区{mean:902个}。{count:2所}大学获批。治理围挡{total:1804处}。'],
  ['same', '高新产业产值占比达{claims:43.1%}。林木覆盖率达{claims:34.1%}。'],
  [
    'multiple',
    '{base:75个}产品合格。大肠菌群达400，超过国家标准要求（≤50）的{times:8倍}，{of:1800个}产品下架。',
  ],
  ['parts', '{whole:98只}基金上涨。其中，涨幅超过12%的有{parts:7只}，涨幅超过8%的有{parts:36只}。'],
  ['parts', '报告{whole:912例}，其中甲类{parts:365例}、乙类{parts:214例}、丙类98例、丁类76例。'],
  [
    'parts',
    '从900万人，增长到{parts:1000万人}，到2004年增长到{parts:1200万人}，到2005年增长到{whole:2300万人}。',
  ],
  ['parts', '三是招募志愿者{parts:2000名}、社区助理{parts:2000名}。四是资助学生{whole:4300名}。'],
  [
    'parts',
    '累计通报{whole:9142例}，其中{parts:1641例}确诊，分别为{parts:511例}境外移入，{parts:1130例}本土病例。',
  ],
  [
    'change',
    'There were 18,370 flights, an increase of {amount:3.4%}, with an average of {result:169 passengers} per flight, compared with {base:165} a year earlier.',
  ],
])('no %s: %s', (kind, text) => expect(isRefused(kind, text)).toBe(true))

test.each([
  [
    'gap',
    '全国毛入学率为{than:93%}，我市毛入学率达到{of:95.8%}，高于全国平均水平{amount:2.8个百分点}。',
  ],
  [
    'share',
    '全国出口{whole:6.82万亿元}，江口地区出口{part:2.93万亿元}，占全国出口总额的{share:43%}。',
  ],
  ['share', '全年计划新开工{whole:570万套}，已开工{part:350万套}，完成年度计划的{share:61.4%}。'],
  ['share', '营业收入为{whole:1.42亿元}，研发投入为{part:1130万元}，占总收入的{share:8.0%}。'],
  [
    'change',
    '3月出口毛线{result:1527吨}，比2月下降了{difference:258吨}，环比下降{amount:14.45%}。',
  ],
  ['parts', '统计{whole:98只}基金，涨幅超过12%的有{parts:7只}，涨幅不足12%的有{parts:91只}。'],
  ['parts', '共报告{whole:579例}，其中甲类{parts:365例}、乙类{parts:214例}。'],
  [
    'change',
    'Flights were full, with an increase of {amount:2.4%} to an average of {result:169 passengers}, compared with {base:165} a year earlier.',
  ],
])('may be a %s: %s', (kind, text) => expect(isRefused(kind, text)).toBe(false))
