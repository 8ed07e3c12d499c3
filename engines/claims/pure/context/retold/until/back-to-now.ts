import { endOf, type PeriodCode, parsePeriod } from '#platform/period'
import type { ReadClaim } from '../../../model.ts'
import type { Told } from '../retold.ts'

// 查获78起，去年为112起，下降三成；罚款286万元: what was a year before is told in its clause alone; the change and what comes behind are of now.

const YEAR_BEFORE = /^(?:去年|上年|上一年|前一年|上届|上赛季|上年度)/
/** From that time to what was then. */
const TOLD_THEN = /^(?:[^，。；、\d]{0,8}[为為是有仅只达])?[^，。；、\d]{0,4}$/
const CHANGES: ReadonlySet<ReadClaim['kind']> = new Set(['growth', 'gap', 'multiple'])

type Then = {
  readonly sentence: number
  readonly end: number
  readonly period: PeriodCode
  readonly now: ReadClaim
  /** The change from it has been told. */
  readonly isOver: boolean
}

/** The claims with changes from a year before, and what comes behind them, as of what was told before it. */
export function withBackToNow(told: Told): readonly ReadClaim[] {
  const done: ReadClaim[] = []
  let then: Then | null = null
  for (const claim of told.claims) {
    const open: Then | null = stillOpen(told, claim, then)
    const isBack = open !== null && isOfNow(told, claim, open)
    const read = isBack ? { ...claim, period: open.now.period } : claim
    then = thenOf(told, read, done.at(-1)) ?? afterwards(open, claim)
    done.push(read)
  }
  return done
}

/** Until its sentence ends or tells another time. */
function stillOpen({ timeline }: Told, claim: ReadClaim, then: Then | null): Then | null {
  if (then === null || then.sentence !== claim.sentence) return null
  const hasOther = (timeline.bySentence[claim.sentence] ?? []).some(
    (moment) => moment.start >= then.end && moment.end <= claim.start,
  )
  return hasOther ? null : then
}

function afterwards(then: Then | null, claim: ReadClaim): Then | null {
  return then !== null && isChange(claim) ? { ...then, isOver: true } : then
}

function isChange({ kind, form }: ReadClaim): boolean {
  return CHANGES.has(kind) || form === 'multiple'
}

function isOfNow({ doc: { text } }: Told, claim: ReadClaim, then: Then): boolean {
  if (claim.period !== then.period) return false
  const between = text.slice(then.end, claim.start)
  if (isChange(claim)) return /^[）)]?[，；]/.test(between)
  return then.isOver ? /[，；]/.test(between) : between.includes('；')
}

/** 去年为112起, behind what is told of now. */
function thenOf(
  { doc, timeline }: Told,
  claim: ReadClaim,
  now: ReadClaim | undefined,
): Then | null {
  if (doc.sentences[claim.sentence]?.grammar !== 'zh' || claim.period === null) return null
  if (now?.period == null || now.sentence !== claim.sentence || isChange(claim)) return null
  if (now.unit !== claim.unit) return null
  const moment = (timeline.bySentence[claim.sentence] ?? []).findLast(
    ({ end }) => end <= claim.start,
  )
  if (moment === undefined || moment.start < now.end) return null
  if (!YEAR_BEFORE.test(doc.text.slice(moment.start, moment.end))) return null
  if (!/[，；（]$/.test(doc.text.slice(moment.start - 1, moment.start))) return null
  if (!TOLD_THEN.test(doc.text.slice(moment.end, claim.start))) return null
  if (endOf(parsePeriod(now.period)) <= endOf(parsePeriod(claim.period))) return null
  const { sentence, end, period } = claim
  return { sentence, end, period, now, isOver: false }
}
