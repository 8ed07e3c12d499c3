import type { Asked } from '../../types.ts'
import { hasHead } from '../heads.ts'
import { subjectIn } from './fares.ts'

// Whose figures a sentence tells that begins with a clause of how they fare: 茶叶产业增势强劲，产值达9亿元，增长5%，销量8万吨.

/** What an industry makes and sells is no industry. */
const INDUSTRY = /(?<=.{3})[产產][业業]$/u
const OF_GOODS = /^(?:出口|[进進]口|[产產销銷])[量额額]?$/u

/** 60家企业实现销售额9亿元: those who are counted have it. */
export function withCountedOnes(
  { text, claim, measure, last }: Asked,
  name: string,
): string | null {
  if (last?.name == null || measure === null || measure.end > claim.start) return null
  if (last.claim.unit !== 'firms' || name.length > NAME_MAX || !hasHead(name)) return null
  const words = text.slice(last.claim.end, measure.end)
  const who = text.slice(last.claim.start, last.claim.end).endsWith(last.name) ? '' : last.name
  if (!words.startsWith(who) || !words.endsWith(name)) return null
  if (!HAVE.test(words.slice(who.length, -name.length))) return null
  return name.includes(last.name) ? null : `${last.name}${name}`
}

const HAVE = /^(?:共|合[计計]|累[计計])?(?:[实實][现現]|完成|取得)$/u

/** A bare name with the subject of the clause before it, or before those that are told of one subject up to it. */
export function withSubject(asked: Asked, name: string): string | null {
  const { text, sentence, claim, measure, earlier, last } = asked
  if (measure === null || measure.end > claim.start || name.length > NAME_MAX) return null
  const isDeed = DEED.test(name)
  if (!isDeed && !isBare(name)) return null
  // 进出口、出口分别增长: each of them has a name of its own.
  if (/分[别別]/u.test(text.slice(measure.start, claim.start))) return null
  if (last?.claim.measure?.start === measure.start)
    return last.name !== name && last.name?.endsWith(name) === true ? last.name : null
  const from = Math.max(sentence.start, measure.start - SEGMENT_MAX)
  const start = from + text.slice(from, measure.start).search(LAST_PART)
  const told = earlier.filter((one) => one.claim.end > start)
  const first = told.length === 0 ? measure.start : (told[0]?.claim.measure?.start ?? start)
  const subject = subjectIn(CLAUSE.exec(text.slice(start, first))?.[1] ?? '')
  if (subject === null || subject.includes(name)) return null
  // Nothing but what is told of it stands between.
  const kind = subject.replace(INDUSTRY, '')
  if (!told.every((one) => one.name?.includes(kind) === true)) return null
  const end = told.at(-1)?.claim.end
  if (end !== undefined && !AND_THEN.test(text.slice(end, measure.start))) return null
  if (isDeed) return `${name}${subject}`
  return `${OF_GOODS.test(name) ? kind : subject}${name}`
}

/** Behind the last semicolon or line. */
const LAST_PART = /[^；;\n]*$/u
const CLAUSE = /([^，,；;：:。\s]+)[，,]$/u
const AND_THEN = /^[余多]?[，,](?:[并且其同]|累[计計])?$/u

const NAME_MAX = 8
const SEGMENT_MAX = 110

/** A measure, or something counted, of nothing that is told with it. */
function isBare(name: string): boolean {
  return (hasHead(name) && name.length <= 3) || BARE.test(name)
}

const BARE =
  /^(?:(?:[实實][现現]|完成|累[计計]|合[计計]|[总總]|平均|[日月年]均|[营營][业業]|[门門]票|主[营營][业業][务務]|海外){0,2}(?:收入|[营營]收|[净淨]?利[润潤](?:[总總][额額])?|[产產销銷]量|[产產]值|[销銷]售[额額]|零售[额額]|成交[额額]|交易[额額]|[进進]出口(?:[总總]?[值额額])?|出口[量值额額]?|[进進]口[量值额額]?|[余餘][额額]|投[资資](?:[额額])?|[订訂][单單])|投[诉訴]|[审審][结結]案件|接待[游遊]客|服[务務]客[户戶]|(?:判[赔賠]|到位|涉及|涉案)金[额額])$/u
const DEED =
  /^(?:共|累[计計])?(?:受理|接到|收到|[审審][结結]|[办辦][结結]|[处處]理|[办辦]理|[发發]放)$/u
