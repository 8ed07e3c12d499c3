import type { Reason } from '#engines/claims/pure'
import type { Alternative, Verdict } from '#engines/series'
import { say, type Text } from '#platform/i18n'
import { isClimb, offWords, quantity, statedWords, valueWords } from './amounts.ts'
import type { Judged } from './judged.ts'
import { arithmeticOf, sourceWords, subjectWords, textOf } from './words.ts'

/** What the data said on the release's day, in one sentence of each language. */
export function reasonOfVerdict(judged: Judged, verdict: Verdict): Text {
  switch (verdict.word) {
    case 'contradicted':
      return contradictedWords(judged, verdict)
    case 'holds':
      return holdsWords(judged, verdict)
    case 'holds-only-if':
      return onlyIfWords(judged, verdict)
    default:
      return openWords(judged, verdict)
  }
}

function holdsWords(judged: Judged, verdict: Verdict): Text {
  const { chosen } = verdict
  return textOf(judged.ground, (lang, isChinese) => {
    const told = say(verdict.reason, lang)
    if (chosen === null) return told
    const source = sourceWords(judged, chosen, lang)
    const { value, missing } = chosen.evaluation
    const isWhole = value !== null && missing.length === 0
    const shown = isWhole ? valueWords(judged, chosen.evaluation, true, lang) : ''
    const given = chosen.evaluation.leeway === null ? '数据为' : '数据显示'
    const whole = isChinese ? `${given}${shown}，与所述一致。` : `the data give ${shown}.`
    const reason = isWhole ? whole : told
    return isChinese
      ? `${subjectWords(judged, lang)}：${reason}来源：${source}。`
      : `${subjectWords(judged, lang)}: ${lowered(reason)} Source: ${source}.`
  })
}

/** Its only sources say a bound, which leaves it open: that is told with the bound and the source. */
function openWords(judged: Judged, { chosen, reason }: Verdict): Text {
  return textOf(judged.ground, (lang, isChinese) => {
    const told = say(reason, lang)
    if (chosen === null || chosen.evaluation.leeway === null) return told
    const source = sourceWords(judged, chosen, lang)
    return isChinese
      ? `${subjectWords(judged, lang)}：${told}来源：${source}。`
      : `${subjectWords(judged, lang)}: ${lowered(told)} Source: ${source}.`
  })
}

/** Names the observation and by how much it is off; where there are several ways, the nearest of them. */
function contradictedWords(judged: Judged, { alternatives, chosen }: Verdict): Text {
  const nearest = nearestOf(alternatives) ?? chosen
  return textOf(judged.ground, (lang, isChinese) => {
    const value = nearest?.evaluation.value
    if (nearest == null || value == null || nearest.off === null) return ''
    const stated = statedWords(judged, lang)
    const off = offWords(judged, nearest.off, lang)
    const isMore = nearest.off.num > 0n
    const isRank = judged.figure.unit === 'rank' && !isClimb(judged.figure)
    const way = isRank ? (isMore ? 'too low' : 'too high') : isMore ? 'more' : 'less'
    const wayZh = isRank ? (isMore ? '偏低' : '偏高') : isMore ? '多' : '少'
    const shown = valueWords(judged, nearest.evaluation, false, lang)
    const source = sourceWords(judged, nearest, lang)
    const vintage = say(nearest.vintageLabel, lang)
    const many = alternatives.length
    // From a bound there is no distance, and none is told where the number itself is met.
    const isAside = nearest.evaluation.leeway !== null || nearest.off.num === 0n
    if (isChinese) {
      const given = nearest.evaluation.leeway === null ? '数据为' : '数据显示'
      const others = many > 1 ? `数据有${many}个值，均不符，最接近的是` : given
      return `${subjectWords(judged, lang)}：${others}${shown}（${vintage}，${source}）；文中${isAside ? '为' : ''}${stated}${isAside ? '' : `${wayZh}${off}`}。`
    }
    const others =
      many > 1 ? `the data give ${many} values and it fits none; the nearest is` : 'the data give'
    return `${subjectWords(judged, lang)}: ${others} ${shown} (${vintage}; ${source}). The text says ${stated}${isAside ? '' : `, ${off} ${way}`}.`
  })
}

/** '24.4 % holds against the sum of the provinces (24.39 %), not against the national total (24.20 %).' */
function onlyIfWords(judged: Judged, verdict: Verdict): Text {
  const { alternatives, chosen } = verdict
  const failing = alternatives.filter(
    (one) => !one.ok && !one.superseded && one.evaluation.variant !== chosen?.evaluation.variant,
  )
  const [other] = failing
  const cut = alternatives.find(
    (one) => one.ok && !one.superseded && one.reading === 'truncated' && one !== chosen,
  )
  if (chosen !== null && chosen.reading === 'rounded' && !chosen.superseded && cut !== undefined)
    return cutOffWords(judged, chosen, cut)
  const isByWhole =
    chosen !== null && !chosen.superseded && chosen.reading === 'rounded' && other !== undefined
  if (!isByWhole)
    return (
      onDataWords(judged, verdict) ?? textOf(judged.ground, (lang) => say(verdict.reason, lang))
    )
  return textOf(judged.ground, (lang, isChinese) => {
    const [left, right] = [chosen, other].map((one) => wayWords(judged, one, lang))
    const value = (one: Alternative): string => valueWords(judged, one.evaluation, one.ok, lang)
    const stated = statedWords(judged, lang)
    return isChinese
      ? `${stated}${left}成立（${value(chosen)}），${right}则不成立（${value(other)}）。`
      : `${stated} holds ${left} (${value(chosen)}), not ${right} (${value(other)}).`
  })
}

/** It fits an older edition of the data, or only cut off: '“2.81 %” holds only on the data “first published” …'. */
function onDataWords(judged: Judged, { alternatives, chosen }: Verdict): Text | null {
  if (chosen === null || chosen.evaluation.value === null) return null
  const { value, variant } = chosen.evaluation
  if (alternatives.some((one) => one.evaluation.variant !== variant)) return null
  const isCut = chosen.reading === 'truncated'
  const other = alternatives.find((one) => !one.ok && !one.superseded) ?? null
  if (!chosen.superseded && !isCut) return null
  return textOf(judged.ground, (lang, isChinese) => {
    const stated = statedWords(judged, lang)
    const label = say(chosen.vintageLabel, lang)
    const shown = isCut
      ? quantity(judged, value, 1 - judged.figure.precision, lang)
      : valueWords(judged, chosen.evaluation, true, lang)
    const against = other === null ? '' : otherwiseWords(judged, other, lang, isChinese)
    if (isChinese) {
      const data = chosen.superseded ? `按“${label}”数据` : ''
      const when = isCut ? `在${data}${data === '' ? '' : '且'}截去尾数时` : data
      return `${stated}仅${when}才成立（${shown}）${against}。`
    }
    const when = chosen.superseded ? ` on the data “${label}”` : ''
    const cut = isCut
      ? `${chosen.superseded ? ' and' : ''} if the digits are cut off, not rounded`
      : ''
    return `${stated} holds only${when}${cut} (${shown})${against}.`
  })
}

function otherwiseWords(
  judged: Judged,
  { evaluation, vintageLabel }: Alternative,
  lang: string,
  isChinese: boolean,
): string {
  if (evaluation.value === null) return ''
  const [label, shown] = [say(vintageLabel, lang), valueWords(judged, evaluation, false, lang)]
  return isChinese ? `；按“${label}”数据为${shown}` : `; on the data “${label}” it is ${shown}`
}

/** It fits the one whole as rounded, and the other with its digits cut off. */
function cutOffWords(judged: Judged, chosen: Alternative, cut: Alternative): Text {
  return textOf(judged.ground, (lang, isChinese) => {
    const stated = statedWords(judged, lang)
    const [left, right] = [chosen, cut].map((one) => {
      const shown = valueWords(judged, one.evaluation, one === chosen, lang)
      return isChinese
        ? `${wayWords(judged, one, lang)}（${shown}）`
        : `${wayWords(judged, one, lang)} (${shown})`
    })
    return isChinese
      ? `${stated}${left}成立；${right}仅在截去尾数时成立。`
      : `${stated} holds ${left}; ${right} only with its digits cut off.`
  })
}

function wayWords(
  { matched }: Judged,
  { evaluation, variantLabel }: Alternative,
  lang: string,
): string {
  const expression = matched.indicator.variants.find(
    ({ id }) => id === evaluation.variant,
  )?.expression
  const isChinese = lang.startsWith('zh')
  if (expression?.kind === 'share') {
    const whole = say(expression.denominator, lang)
    return isChinese ? `以${whole}为分母` : `against ${whole}`
  }
  const label = variantLabel === null ? '' : say(variantLabel, lang)
  return isChinese ? `按“${label}”计算` : `as “${label}”`
}

function nearestOf(alternatives: readonly Alternative[]): Alternative | null {
  let nearest: Alternative | null = null
  for (const one of alternatives) {
    if (one.off === null) continue
    if (nearest?.off == null || isCloser(one.off, nearest.off)) nearest = one
  }
  return nearest
}

function isCloser(a: NonNullable<Alternative['off']>, b: NonNullable<Alternative['off']>): boolean {
  const size = (n: bigint) => (n < 0n ? -n : n)
  return size(a.num) * b.den < size(b.num) * a.den
}

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}

/** The reasons that data give for a claim, in the shape of all its reasons. */
export function dataReasons(
  judged: Judged,
  index: number,
  verdictOfClaim: string,
): readonly Reason[] {
  const { both, matched } = judged
  const reasons: Reason[] = []
  const reason = (check: string, ok: boolean | null, words: Text, arithmetic: string): void => {
    reasons.push({
      check,
      ok,
      arithmetic,
      en: say(words, 'en'),
      zh: say(words, 'zh'),
      claims: [index],
    })
  }
  const { then, since } = both
  const isDecided = verdictOfClaim !== 'no-data' && verdictOfClaim !== 'untestable'
  const ok = then.word === 'holds' ? true : then.word === 'contradicted' && isDecided ? false : null
  reason('data', ok, reasonOfVerdict(judged, then), arithmeticOf(judged, then.alternatives))
  if (both.changed) {
    const words = reasonOfVerdict(judged, since)
    const sentence = textOf(judged.ground, (lang, isChinese) =>
      sinceWords(then.word === 'no-data', isChinese, say(words, lang)),
    )
    reason('since', null, sentence, arithmeticOf(judged, since.alternatives))
  }
  if (matched.fit.remark !== null) reason('unit', null, matched.fit.remark, '')
  if (judged.isRound) reason('round', null, ROUND, '')
  const doubt = doubtWords(judged)
  if (doubt !== null)
    reason(judged.unsure === 'elsewhere' ? 'assumed' : (judged.unsure ?? ''), null, doubt, '')
  else if (matched.period.isAssumed) reason('assumed', null, assumedWords(judged), '')
  return reasons
}

/** Why data that disagree don't contradict it; null: they do. */
export function doubtWords(judged: Judged): Text | null {
  switch (judged.unsure) {
    case null:
      return null
    case 'to-come':
      return TO_COME
    case 'revised':
      return REVISED
    case 'undated':
      return UNDATED
    case 'of-ends':
      return OF_ENDS
    case 'elsewhere':
      return openToOthers(judged)
  }
}

const ROUND: Text = {
  en: 'It is told as a round number: to its last nought the data have other digits, less than half a per cent away.',
  zh: '文中为取整数：数据的末位数字不同，相差不到千分之五，按取整理解。',
}

const TO_COME: Text = {
  en: 'What was known then of a day still to come is a plan; it contradicts nothing.',
  zh: '当时对未来日期的数据只是计划，不足以否定。',
}

const REVISED: Text = {
  en: 'A change is often measured from a level as it was revised, which these data may not have; so near to theirs it is not contradicted.',
  zh: '变化量常以修订后的基数计算，而本数据未必收录该基数；相差如此之小，不足以否定。',
}

const UNDATED: Text = {
  en: 'Another edition of the data agrees. On which day it was published isn’t known; it may have been out by then, so that these data contradict nothing.',
  zh: '另一版本的数据与所述一致，其发布日期不详，当时可能已经公布，故不据以下数据否定。',
}

const OF_ENDS: Text = {
  en: 'Each of the two levels between which the release states this change holds by itself, of different editions of the data. The change is that of these two levels; data of one edition give another.',
  zh: '文中变化前后的两个数各自与某一版本的数据相符，变化量按这两个数计算；同一口径的数据另有结果，不据以否定。',
}

/** Data that came later revise those that there were, or are the first. */
function sinceWords(isFirst: boolean, isChinese: boolean, words: string): string {
  if (isFirst) return isChinese ? `发布之后才有数据：${words}` : `Known only since: ${words}`
  return isChinese ? `后来数据有变：${words}` : `Since revised: ${words}`
}

/** Said before what the data give, which would be read as a verdict else. */
function openToOthers(judged: Judged): Text {
  return textOf(judged.ground, (lang, isChinese) =>
    isChinese
      ? `原文未注明${whatIn(judged, lang)}，故不据以下数据判断。`
      : `The release doesn’t say ${whatIn(judged, lang)}, so these data decide nothing.`,
  )
}

function assumedWords(judged: Judged): Text {
  return textOf(judged.ground, (lang, isChinese) =>
    isChinese
      ? `原文未注明${whatIn(judged, lang)}，按${subjectWords(judged, lang)}理解。`
      : `The release doesn’t say ${whatIn(judged, lang)}; read as ${subjectWords(judged, lang)}.`,
  )
}

function whatIn({ matched }: Judged, lang: string): string {
  const isChinese = lang.startsWith('zh')
  if (matched.period.isOfBase) return isChinese ? '比较的基期' : 'since when it changed'
  if (matched.period.isAssumed) return isChinese ? '时期' : 'of which period it is'
  return isChinese ? '地点' : 'of which place it is'
}
