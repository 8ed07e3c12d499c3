import { matchesIn } from '../../text/matches.ts'
import type { Measured } from './measured.ts'
import type { UnitWord } from './units.ts'
import type { Found } from './word-table.ts'

const NEAR = 40
const WARMTH =
  /[气水体室地低高炉油冰]温|摄氏|温度|升温|降温|回暖|恒温|空调|烤箱|冷库|冰箱|冷藏|发烧|高烧|烧到/g
const POWER = /[用充发送售购绿谷供耗节省]电|电[量费耗]/g
/** Anywhere in the sentence: 冬至清晨，新界北錄得6.8度. */
const WEATHER =
  /[气高低回降升]温|温差|摄氏|华氏|℃|冷|寒|暑|[炎酷闷]热|冬至|清晨|凌晨|霜|雪|录得|天文台|气象/
/** 300度近视, 52度白酒, 北纬30度, 转了180度: degrees of something else. */
const OTHER = /近视|老花|视力|眼镜|[酒纬经]|角度|倾角|旋转|[倾斜转]|坡|电|烈度|糖度/
/** No weather is hotter. */
const WARMEST_degC = 60

/** 摄氏26.4度, 充电98.7万度, 華氏95度: what a 度 is of is told by the words before it, or by what else its sentence speaks of. */
export function degreesAt(text: string, { numeral, end }: Measured): Found<UnitWord> | null {
  const head = numeral.start
  if (!'度°'.includes(text[end] ?? ' ') || '假过量数电角外'.includes(text[end + 1] ?? ' '))
    return null
  const isOfOther = FAHRENHEIT.test(text.slice(Math.max(0, head - 6), head))
  const code = isOfOther ? 'degF' : (codeBefore(text, head) ?? inWeather())
  return code === null ? null : { start: end, end: end + 1, value: { code, counter: false } }

  function inWeather(): 'degC' | null {
    const value = Number(numeral.value.coefficient) / 10 ** numeral.value.scale
    return value <= WARMEST_degC && WEATHER.test(text) && !OTHER.test(text) ? 'degC' : null
  }
}

/** 华氏98.6度, 华氏温度约98度. */
const FAHRENHEIT = /华氏(?:温度)?[为是约]?$/

function codeBefore(text: string, head: number): 'degC' | 'kWh' | null {
  const left = text.slice(Math.max(0, head - NEAR), head)
  const clause = left.slice(Math.max(left.lastIndexOf('。'), left.lastIndexOf('；')) + 1)
  const [warmth, power] = [lastOf(WARMTH, clause), lastOf(POWER, clause)]
  if (warmth < 0 && power < 0) return null
  return warmth > power ? 'degC' : 'kWh'
}

/** Where the last of the words stands; -1 where there is none. */
function lastOf(words: RegExp, clause: string): number {
  return matchesIn(words, clause).at(-1)?.index ?? -1
}
