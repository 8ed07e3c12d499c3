import type { Lang } from '#platform/i18n'

/** The day of the sample, and its text in each language. */
export type Sample = { readonly date: string; readonly text: { readonly [lang: Lang]: string } }

const ENGLISH = `Exports of Lindow Province pass 120 billion yuan in the first three quarters

LINDOW, October 24, 2024 – The provincial government today gave an account of trade, transport and the environment from January to September. The account is invented, and so is the province.

Trade
In the first three quarters of 2024, exports of the province reached 112.4 billion yuan, an increase of 12.4 percent from 100.0 billion yuan in the same period of 2023. Private firms shipped goods worth 56.2 billion yuan, half of the total. The province opened 42 foreign trade service centres: 18 in Alder, 15 in Birch and 12 in Cedar.

Transport
Freight through the ports of the province reached 46.2 million tonnes, an increase of 12 percent from 38.5 million tonnes in the same period of 2023. High-speed lines in operation exceed 1,260 kilometres, an increase of over 80 percent from 690 kilometres in 2018. The line from Alder to Birch, 86 kilometres long, will open by the end of 2025 and cut the journey to about 40 minutes. Lindow ranks sixth in the national order of container ports and has entered the top five for the first time.

Environment
The share of days with good air was 86.1 percent, an increase of 4.5 percentage points compared with 82.6 percent in the same period of 2023. The average concentration of PM2.5 rose from 34 to 29 micrograms per cubic metre. More than 3,200 public charging points were built this year, and the ratio of vehicles to points is now 1.9, better than the annual target of less than 2.1.

Cooperation
The Three-Year Action Plan for Cooperation (2024-2027) took effect on March 1. Five cities, namely Alder, Birch, Cedar and Dogwood, have joined the common register of permits, which handles 64 kinds of applications. It is the first register of its kind in the country.
`

const CHINESE = `林道省前三季度出口突破1200亿元

2024年10月24日，省政府今日通报1至9月外贸、交通和生态环境情况。本文和林道省均为虚构。

一、对外贸易
2024年前三季度，全省出口1124亿元，比上年同期的1000亿元增长12.4%。其中民营企业出口562亿元，占出口总额的一半。全省新设外贸服务中心42个：桤林市18个、桦林市15个、雪松市12个。

二、交通运输
全省港口货物吞吐量4620万吨，比上年同期的3850万吨增长12%。高铁营业里程超过1260公里，比2018年的690公里增长80%以上。全长86公里的桤桦高铁将于2025年底建成通车，届时两市间约40分钟可达。全省集装箱吞吐量居全国第六位，首次进入全国前五。

三、生态环境
空气质量优良天数比率为86.1%，比上年同期的82.6%上升4.5个百分点。PM2.5平均浓度由34微克/立方米上升至29微克/立方米。今年新建公共充电桩3200余个，车桩比达到1.9，优于2.1以下的年度目标。

四、区域合作
《区域合作三年行动计划（2024—2027年）》自3月1日起施行。五市（桤林、桦林、雪松、山茱萸）已加入统一许可登记平台，可办理64类事项，为全国首个同类平台。
`

/**
 * A release of a province that doesn't exist, with some figures that are right and some that contradict each other:
 * something to try the checker on without a text of one's own.
 */
export const SAMPLE: Sample = {
  date: '2024-10-24',
  text: { en: ENGLISH, zh: CHINESE },
}

/** The sample a reader of a language gets: its own, else the English one. */
export function sampleFor(lang: Lang): string {
  return SAMPLE.text[lang] ?? SAMPLE.text[lang.split('-')[0] ?? ''] ?? SAMPLE.text.en ?? ''
}
