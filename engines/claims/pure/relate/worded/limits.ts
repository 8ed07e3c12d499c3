import type { Relation } from '../../model.ts'
import { isBare, isPer, type Line, type Part, sameDimension } from '../part.ts'
import { before, behind, between, type Placed, placesOf } from './said.ts'

// Figures that words put on one side of a limit with a name: "short of the Sphere minimum of 15 litres", "well adrift of the 80-percent
// mark", "outside our tolerance of 1 %", 低于5元的国家标准; and 控制在限额7488亿元以内, which is said of the whole before 其中.

type Target = Extract<Relation, { kind: 'target' }>

export function withWordedLimits(
  lines: readonly Line[],
  relations: readonly Relation[],
): readonly Relation[] {
  const isTold = new Set(
    relations.flatMap((one) => (one.kind === 'target' ? [one.target, one.value] : [])),
  )
  const wholes = new Map(
    relations.flatMap((one) =>
      one.kind === 'parts' ? one.parts.map((part) => [part, one.whole] as const) : [],
    ),
  )
  const places = placesOf(lines)
  const told = relations.map((one) =>
    one.kind === 'target' ? ofTheWhole(places, wholes, one) : one,
  )
  const found = lines.flatMap((line) =>
    line.parts.flatMap((target) =>
      isTold.has(target.claim.index) ? [] : (limitOf(line, target) ?? []),
    ),
  )
  return [...told, ...found]
}

const KEPT = /控制在[^，。；\d]{0,12}$/

function ofTheWhole(
  places: ReadonlyMap<number, Placed>,
  wholes: ReadonlyMap<number, number>,
  one: Target,
): Target {
  const whole = wholes.get(one.value)
  if (whole === undefined) return one
  const [value, limit, head] = [one.value, one.target, whole].map((index) => places.get(index))
  if (value === undefined || limit === undefined || head === undefined) return one
  if (limit.line !== head.line) return one
  const { text } = limit.line.tape
  const isListed = /其中/.test(text.slice(head.part.claim.end, value.part.claim.start))
  return isListed && KEPT.test(text.slice(value.part.claim.end, limit.part.claim.number.start))
    ? { ...one, value: whole }
    : one
}

const NAMED =
  /\b(?:mark|threshold|minimum|maximum|standard|limit|target|tolerance|goal|objective|ceiling|floor|requirement|benchmark|quota|cap|norm|guideline)s?\b/i
const LEADS = '(?:the|its|our|their|an?|that) [^,;.\\d]{0,40}$'
const UNDER = new RegExp(
  `^[^.;]{0,80}\\b(?:short of|below|under|adrift of|shy of|beneath|within) ${LEADS}`,
  'i',
)
const OVER = new RegExp(
  `^(?:[^.;]|\\.\\d){0,120}\\b(?:above|over|outside|beyond|clear(?:ed|s|ing)?|exceed(?:ed|s|ing)?|surpass(?:ed|es|ing)?|topp(?:ed|ing)) ${LEADS}`,
  'i',
)
/** "At least", "not", "expected to": then it doesn't lie there. */
const UNSURE =
  /\b(?:not|n['’]t|never|will|would|could|may|might|should|must|to|if|until|by|than|or)\b/i

/** "3.1 %, and wages were above the limit": the side is that of something else. */
export const OF_ANOTHER =
  /(?:,|\b) ?(?:and|but|while|whereas|yet|although|though) (?:the |its |their |our )?(?!(?:is|was|are|were|has|have|had|still|so|thus|therefore|also|well|just|far|remain\w*|stood|stayed|lies?|lay|which|that|it|they)\b)[a-z-]+ (?:[a-z-]+ ){0,3}?(?:is|was|are|were|should|will|would|could|may|might|must|can|has|have|had|rose|fell|grew|stay(?:s|ed)?|remain(?:s|ed)?|stood|came|went)\b/i

function limitOf(line: Line, target: Part): Target | null {
  const last = line.parts[target.order - 1]
  // "2.1 % of expenditure, equivalent to €26 million and outside our tolerance of 1 %".
  const isAgain = last !== undefined && AGAIN.test(before(line, last))
  const value = isAgain ? line.parts[target.order - 2] : last
  if (value === undefined || !isFigure(value) || !isFigure(target)) return null
  if (!areAlike(line, value, target)) return null
  const side =
    line.tape.grammar === 'zh' ? chineseSide(line, value, target) : englishSide(line, value, target)
  return side === null
    ? null
    : {
        kind: 'target',
        value: value.claim.index,
        target: target.claim.index,
        said: null,
        side,
      }
}

function isFigure({ claim, role, mark }: Part): boolean {
  const isNumber = claim.form === 'number' || claim.form === 'fraction'
  return isNumber && role !== 'amount' && role !== 'rate' && mark !== 'from'
}

function areAlike({ tape: { text } }: Line, { claim: a }: Part, { claim: b }: Part): boolean {
  return sameDimension(a, b) || isPer(a, b) || (isBare(text, a) && isBare(text, b))
}

function englishSide(line: Line, value: Part, target: Part): 'above' | 'below' | null {
  const { text } = line.tape
  // "The Sphere minimum of 15": the bound is the limit's own name.
  const said = text.slice(value.claim.end, target.claim.number.start)
  const name = `${said.slice(-50)} ${behind(line, target, 24).split(/[,;.]/)[0]}`
  if (
    !NAMED.test(name) ||
    UNSURE.test(said.replace(/\b(?:short of|adrift of|shy of|equivalent to|equal to)\b/gi, ''))
  )
    return null
  if (OF_ANOTHER.test(said)) return null
  const [isUnder, isOver] = [UNDER.test(said), OVER.test(said)]
  if (isUnder === isOver) return null
  return isUnder ? 'below' : 'above'
}

const AGAIN = /, (?:equivalent to|equal to|or|i\.e\.|that is) (?:about |some )?$/i

const NAMED_BEHIND =
  /^(?:左右)?的[^，。；、\d]{0,8}(?:标准|限值|限额|要求|警戒线|上限|下限|红线|门槛|计划|目标|任务|指标|预算|预期)/

function chineseSide(line: Line, value: Part, target: Part): 'above' | 'below' | null {
  if (!NAMED_BEHIND.test(behind(line, target, 24))) return null
  const { text } = line.tape
  const said = text.slice(value.claim.end, target.claim.number.start)
  const [, word] =
    /^[^。；\d]{0,10}[，（](?:仍|均|已|明显|远)?(低于|高于|超过|超出|不足|不到)[^，。；\d]{0,6}$/.exec(
      said,
    ) ?? []
  if (word === undefined || between(line, value, target) === '') return null
  return word === '高于' || word === '超过' || word === '超出' ? 'above' : 'below'
}
