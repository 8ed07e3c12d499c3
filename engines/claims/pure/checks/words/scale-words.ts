import { compare } from '#platform/exact'
import { numberFormat } from '#platform/i18n'
import type { ReadClaim } from '../../model.ts'
import { both, type Case, type Finding, finding, of, type Stated } from '../stated/finding.ts'
import { plainValue } from '../stated/print.ts'
import { scaleOf } from '../stated/scale.ts'

// "Gross loans reached 117.2 billion, compared with 110.4 million a year earlier": two levels that are told beside each other in one unit, of which the one is
// a thousand times the other and would be as large in its word of scale. "Exports were 287.9 billion, 1.4 million less than in June": a change that the
// level's last digit can't show.

/** Figures behind one that are looked at, and how far they may stand. */
const NEXT = 3
const GAP_MAX = 140
/** In one word of scale neither is more than so many times the other; of a year or a season before rather more. */
const ALIKE = 1.5
const ALIKE_BEFORE = 3
const DIGITS_MIN = 2
/** So many times smaller than the last digit of a level its change isn't told. */
const HIDDEN = 20

export function checkScaleWords({ reading, stated }: Case, claim: ReadClaim): readonly Finding[] {
  const power = powerOf(reading.doc.text, claim)
  if (power === 0) return []
  const { claims, doc } = reading
  for (const other of claims.slice(claim.index + 1, claim.index + 1 + NEXT)) {
    if (other.sentence !== claim.sentence || other.start - claim.end > GAP_MAX) break
    const otherPower = powerOf(doc.text, other)
    if (otherPower === 0 || otherPower === power || other.unit !== claim.unit) continue
    const [one, next] = [stated(claim.index), stated(other.index)]
    if (one === null || next === null) continue
    const isLong = LONG.test(sentenceOf(reading, claim))
    const isNearest = !claims.slice(claim.index + 1, other.index).some(isOfUnit(claim))
    if (!isLong && isLevelBeside(doc.text, claim, other, power - otherPower, isNearest))
      return [against(one, next, true)]
    if (isHidden(doc.text, claim, other)) return [against(one, next, false)]
  }
  return []
}

/** "In the forty years since 1984", in which a thousandfold is no slip. */
const LONG =
  /\b(?:decades?|centur(?:y|ies)|(?:[a-z]+ty|\d\d)(?:-[a-z]+)? years|since (?:1[5-9]\d\d|its founding))\b/i

function sentenceOf({ doc }: Case['reading'], claim: ReadClaim): string {
  const { start, end } = doc.sentences[claim.sentence] ?? claim
  return doc.text.slice(Math.max(start, claim.start - 300), Math.min(end, claim.end + 300))
}

function powerOf(text: string, claim: ReadClaim): number {
  if (claim.form !== 'number' || claim.value.coefficient <= 0n) return 0
  return scaleOf(text.slice(claim.number.start, claim.end))
}

const MOVED =
  /\b(?:by|up|down|plus|minus|another|further|additional|extra|(?:increase|decrease|rise|fall|drop|gain|decline|cut|difference|gap|loss|change|growth|reduction|addition)s? of|rose|fell|grew|added|adding|lost|gained) (?:about |around |some |nearly |almost |over |more than |an? estimated )?(?:[A-Z]{0,3}[$€£¥])?$/i
/** What leads right to the second: what it came from or is held against, or what the like of it did. */
const JOINED =
  /(?:\b(?:from|to|against|versus|vs\.?|compared (?:with|to)|than|(?:short|shy|ahead) of|close to|below|above|behind|beyond|past|beat(?:s|ing)?|exceed(?:s|ed|ing)?|top(?:s|ped|ping)|surpass(?:es|ed|ing)?)(?: (?:the|about|around|some|its|a))?|\(|\band (?:the [a-z]+ ones|those of [a-z ]{2,20}))(?: [a-z]+ed)? ?(?:[A-Z]{0,3}[$€£¥])?$/
/** "The north brought £341.9 billion and the Far South £266.2 million", "Asia leads with 1.09 billion, followed by America (0.52 million)". */
const LIKE =
  /^(?: and (?:the )?[A-Z][A-Za-z’'-]+(?: [A-Z][A-Za-z’'-]+){0,2}|,? followed by [A-Za-z’' -]{3,30}) \(?(?:[A-Z]{0,3}[$€£¥])?$/
/** "From 530 billion a year ago", 优于第一季的4.62亿: what it was a short time before. */
const THEN =
  /^,? (?:an?|the|one) (?:year|quarter|month) (?:ago|earlier|before)\b|^ (?:in the (?:same|previous|prior|year-ago|year-earlier) |last (?:year|quarter|month)\b)/
const THEN_REACH = 24
const THEN_ZH =
  /，[但仍也且均又]{0,2}(?:[比较較]|[优優高低多少][于於])(?:20\d\d年)?[^，。；、\d占]{0,10}[年月季期届](?:同期)?的?$/
const OF_THEM =
  /\b(?:on (?:[a-z]+ )?(?:sales|revenues?|turnover|income|assets)|of which|out of|including|include[sd]?|per|every|each|fold|times|for)\b/i

function isOfUnit({ unit }: ReadClaim): (other: ReadClaim) => boolean {
  return (other) => other.unit === unit
}

function isLevelBeside(
  text: string,
  a: ReadClaim,
  b: ReadClaim,
  by: number,
  isNearest: boolean,
): boolean {
  if (Math.abs(by) < 3) return false
  const ratio = (sizeOf(a) / sizeOf(b)) * 10 ** -by
  const gap = text.slice(a.end, b.start)
  const isHeld = isNearest && THEN_ZH.test(gap.slice(-THEN_REACH))
  const isLike = isNearest && LIKE.test(gap)
  const isBefore = isHeld || isLike || THEN.test(text.slice(b.end, b.end + THEN_REACH))
  const alike = isBefore ? ALIKE_BEFORE : ALIKE
  if (ratio > alike || ratio < 1 / alike) return false
  const isDealt =
    /^ and (?:[A-Z]{0,3}[$€£¥])?$/.test(gap) &&
    text.slice(b.end, b.end + 16).includes('respectively')
  return (
    [a, b].every((one) => isLevel(text, one)) &&
    (isDealt || JOINED.test(gap) || isHeld || isLike) &&
    !OF_THEM.test(gap)
  )
}

function isLevel(text: string, claim: ReadClaim): boolean {
  const { kind, start, end } = claim
  return (
    kind !== 'growth' &&
    kind !== 'gap' &&
    digitsOf(claim) >= DIGITS_MIN &&
    !MOVED.test(text.slice(Math.max(0, start - 40), start)) &&
    !LESS.test(text.slice(end, end + 30))
  )
}

const LESS = /^,? (?:more|less|fewer|higher|lower|above|below|ahead|short|dearer|cheaper)\b/

const BESIDE = /^(?:,? | [^;.,\d]{0,40}, )(?:or )?(?:[A-Z]{0,3}[$€£¥])?$/
const MORE =
  /^(?:,? or (?:about )?[\d.]{1,6} ?(?:%|per ?cent)),? (?:more|higher)\b|^ (?:more|higher)\b/

/** "287.9 billion, 1.4 million less"; "16.84 million, 1.07 billion more": of which nothing would have been before. */
function isHidden(text: string, level: ReadClaim, moved: ReadClaim): boolean {
  if (!BESIDE.test(text.slice(level.end, moved.start))) return false
  const behind = text.slice(moved.end, moved.end + 30)
  return (
    (LESS.test(behind) && sizeOf(moved) * HIDDEN < 10 ** level.precision) ||
    (MORE.test(behind) && sizeOf(moved) > sizeOf(level))
  )
}

function sizeOf({ value }: ReadClaim): number {
  return Number(value.coefficient) / 10 ** value.scale
}

function digitsOf({ value }: ReadClaim): number {
  return String(value.coefficient).replace(/0+$/, '').length
}

/** Two levels that would be alike in one scale, or a step that its level can't show. */
function against(one: Stated, next: Stated, areLevels: boolean): Finding {
  const isLess = compare(one.at, next.at) > 0
  const [high, low] = isLess ? [one, next] : [next, one]
  const times = Number((sizeOf(high.claim) / sizeOf(low.claim)).toPrecision(2))
  return finding({
    check: 'scale',
    ok: false,
    arithmetic: () => `${plainValue(one.claim)} ${isLess ? '≫' : '≪'} ${plainValue(next.claim)}`,
    claims: [one, next],
    text: both((lang) => {
      const [a, b] = [of(high.figure, lang), of(low.figure, lang)]
      const by = numberFormat(String(times), lang)
      if (!areLevels)
        return lang === 'en'
          ? `${of(one.figure, lang)} stands beside ${of(next.figure, lang)}, a change that it can’t show: doesn’t fit`
          : `${of(one.figure, lang)}与${of(next.figure, lang)}并列，这样的变化在其位数上看不出：不相符`
      return lang === 'en'
        ? `${a} is about ${by} times ${b}; in one scale the two would be alike: doesn’t fit`
        : `${a}约为${b}的${by}倍，若数量级相同则两者相近：不相符`
    }),
  })
}
