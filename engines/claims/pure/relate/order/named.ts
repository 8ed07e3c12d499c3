import { isRateLevel, type Line, mayBeAlike, type Part, sortOf } from '../part.ts'

// Figures by their names: 男生2310人，女生1810人, "84.3 percent of the girls and 78.9 percent of the boys", 全国平均水平（67.0%）.

export type Held = { readonly line: Line; readonly part: Part }

/** The sentences around one, of its paragraph. */
export function scopeOf(lines: readonly Line[], at: number): readonly Line[] {
  const own = lines[at]?.tape.sentence
  return lines
    .slice(Math.max(0, at - 1), at + 2)
    .filter(
      ({ tape: { sentence } }) =>
        sentence.paragraph === own?.paragraph && Math.abs(sentence.index - own.index) <= 1,
    )
}

/** Levels, or rates of growth, of which an amount may say how far apart they lie. */
export function levelsOf(scope: readonly Line[], amount: Part): readonly Held[] {
  const isPoints = sortOf(amount.claim) === 'points'
  return scope.flatMap((line) =>
    line.parts.flatMap((part): readonly Held[] => {
      const { claim, role } = part
      const isSure = claim.bound === 'exact' || claim.bound === 'about'
      if (part === amount || claim.form !== 'number' || !isSure) return []
      // "Nine districts" is no figure that another lies apart from.
      if (/^[a-z-]+$/i.test(line.tape.text.slice(claim.number.start, claim.number.end))) return []
      const isLevel = isPoints
        ? isRateLevel(claim)
        : role !== 'amount' && claim.unit !== 'rank' && claim.unit !== 'date'
      const isAlike =
        isPoints ||
        mayBeAlike(line.tape.text, claim, amount.claim) ||
        isPerOne(claim.unit, amount.claim.unit)
      return isLevel && isAlike ? [{ line, part }] : []
    }),
  )
}

function isPerOne(per: string, plain: string): boolean {
  return per.startsWith(`${plain}/`) || plain.startsWith(`${per}/`)
}

const REACH = 48
const FAR = 200

/** The one figure that stands beside a name; null for none or several. */
export function beside(levels: readonly Held[], name: string, isLoose = false): Held | null {
  const found = new Set<Held>()
  for (const line of new Set(levels.map((one) => one.line))) {
    const { text, sentence, grammar } = line.tape
    const own = levels.filter((one) => one.line === line)
    const said = text.slice(sentence.start, sentence.end).toLowerCase()
    for (let at = said.indexOf(name); at >= 0; at = said.indexOf(name, at + name.length)) {
      const start = sentence.start + at
      const end = start + name.length
      // 占全国的30.5%: the nation is the whole of that, and has another figure.
      if ('占佔'.includes(text[start - 1] ?? ' ')) continue
      if (grammar === 'en' ? !isWord(text, start, end) : !isLoose && isLonger(text[start - 1]))
        continue
      const costs = own.map((one) => ({ one, cost: costOf(line, one.part, start, end) }))
      const [least] = costs.toSorted((a, b) => a.cost - b.cost)
      if (least !== undefined && least.cost < FAR) found.add(least.one)
    }
  }
  const [only, ...more] = found
  return only === undefined || more.length > 0 ? null : only
}

/** 高技术制造业投资 is none of 制造业投资. */
export function isLonger(before: string | undefined): boolean {
  return before !== undefined && /[\u4e00-\u9fff]/.test(before) && !BOUNDS.includes(before)
}

const BOUNDS = '的年月日度期中末初前市省国县区其而与和及比于达为'

function isWord(text: string, start: number, end: number): boolean {
  return (
    !/[A-Za-z]/.test(text[start - 1] ?? ' ') &&
    /^(?:s|es|['’]s?|s['’])?(?![A-Za-z])/.test(text.slice(end, end + 4))
  )
}

/** How far a figure stands from a name, and what divides them; in Chinese it stands behind it. */
function costOf(
  { tape: { text, grammar } }: Line,
  { claim }: Part,
  start: number,
  end: number,
): number {
  if (start >= claim.start && end <= claim.end) return 0
  const isBehind = claim.start >= end
  const gap = isBehind ? text.slice(end, claim.start) : text.slice(claim.end, start)
  if (gap.length > REACH || /[.。;；]/.test(gap.replace(/\.(?=\d)/g, ''))) return FAR
  if (grammar === 'zh') return isBehind && !/[，、\d]/.test(gap) ? gap.length : FAR
  return /[\d,:]|\b(?:and|but|while|against|than|compared|to)\b/.test(gap) ? FAR : gap.length
}

const TIME_ZH =
  /年|月|季|日|周|同期|此前|以往|计划|目标|预期|预算|之前|原来|过去|当时|历史|[前去]年/
const TIME_EN =
  /\b(?:year|years|month|months|quarter|week|day|ago|earlier|before|previous|previously|last|expected|forecast|target|targets|planned|average|(?:19|20)\d\d|it|them|that|this|those)\b/i

/** What of a name other words can repeat: without 平均水平, "the rate for the"; null for times, which aren't names. */
export function nameOf(words: string, grammar: string): string | null {
  if (grammar === 'zh') {
    const plain = words.replace(/^(?:同期|整个)(?=.)/, '')
    if (TIME_ZH.test(plain)) return null
    const name = plain.replace(/的?(?:平均|水平|增速|增幅|总量|人均|均值)+$/, '')
    return name.length < 2 ? null : name
  }
  if (TIME_EN.test(words)) return null
  const last = /([A-Za-z-]{3,})['’]?s?['’]?$/.exec(words.trim())?.[1]?.toLowerCase()
  return last === undefined ? null : last.replace(/(?<=[a-z]{3})s$/, '')
}
