import { areOfTwoPlaces } from '../relate/again/told-name.ts'
import { before, behind, type Figure, isChinese, type Reading, type Scene } from './scene.ts'

// "With 64 teams taking part. The organisers expect 46 teams": the only two figures of one name in a short text, which are of one time and have
// the same digits, two of them exchanged.

const SHORT_MAX = 20
/** Each figure is held against all others: a short text has few. */
const FIGURES_MAX = 150

export function slipOf(scene: Scene, figure: Figure): Reading | null {
  if (scene.pieces.length > SHORT_MAX || scene.figures.length > FIGURES_MAX) return null
  if (!isTold(scene, figure)) return null
  const alike = scene.figures.filter(
    (one) =>
      one !== figure &&
      one.sort === 'Q' &&
      digitsOf(one).length === digitsOf(figure).length &&
      areOneName(scene, one, figure),
  )
  const values = new Set(alike.map(digitsOf))
  const [first] = alike
  if (first === undefined || values.size > 1 || first.order > figure.order) return null
  if (!isTold(scene, first) || !areExchanged(first, figure)) return null
  if (ONE_MORE.test(before(scene, figure, 90))) return null
  if (first.claim.sentence === figure.claim.sentence || areTwo(scene, first, figure)) return null
  return {
    meant: { kind: 'same', claims: [first.claim.index, figure.claim.index] },
    others: [],
  }
}

const OTHER =
  /\b(?:other|another|further|additional|more|extra|new|last|previous|earlier|original|from|up|down|than|against|with|by|first|second|third|each|every|next|including|which|among|remaining|rest|lost|added|only|just|least|against|vs)\b[^,.;:QSD]{0,14}$|\b(?:ris\w+|rose|fell|grew|grow\w*|increas\w+|rais\w+|expand\w+|climb\w+|dropp?\w*|reduc\w+|up|down) (?:[a-z]+ ){0,2}to $|of (?:the|its|their|these|those|all) $|(?:新增|其中|另|再|还|比|较|上年|去年|同期|每|首|剩|余|增|从|由|至|到|减|第|前|后|原|含|各|分别)[^，。；：QSD]{0,6}$/
const ONE_MORE =
  /\b(?:second|another|other|further|additional|sister|neighbou?ring)\b|另|还|第二|又|此外|同时/
const OTHER_BEHIND =
  /^(?: [a-z]+)? (?:that|who|which|whose)\b|^ ?(?:more|fewer|less|ago|earlier|later|each|per|of (?:them|which|whom)|a (?:day|week|month|year))\b/

/** A figure that stands for itself. */
function isTold(scene: Scene, figure: Figure): boolean {
  const { kind, bound, number, unit } = figure.claim
  const isOpening = /^\W*with $/.test(before(scene, figure))
  return (
    figure.sort === 'Q' &&
    (kind === null || kind === 'level' || kind === 'target') &&
    (bound === 'exact' || bound === 'about') &&
    !/[.．]/.test(scene.doc.text.slice(number.start, number.end)) &&
    !unit.includes('/') &&
    (isOpening || !OTHER.test(before(scene, figure).replace(/, with $/, ', '))) &&
    !OTHER_BEHIND.test(behind(scene, figure))
  )
}

function digitsOf({ claim: { value } }: Figure): string {
  return String(value.coefficient)
}

/** As many digits, of which two neighbours changed places. */
function areExchanged(a: Figure, b: Figure): boolean {
  const [left, right] = [digitsOf(a), digitsOf(b)]
  if (left.length !== right.length || a.claim.precision !== b.claim.precision) return false
  const at = [...left].findIndex((digit, index) => digit !== right[index])
  return (
    at >= 0 &&
    left[at] === right[at + 1] &&
    left[at + 1] === right[at] &&
    left.slice(at + 2) === right.slice(at + 2)
  )
}

const NO_NAME =
  /^(?:year|month|day|week|hour|minute|time|point|yuan|dollar|euro|pound|people|person|percent|million|billion|thousand|metre|kilomet|km|tonne|ton)/
/** Counters of few things. */
const COUNTERS = /^[款艘架幅栋株枚]/

/** "46 teams", 236户农户 and 326户农户: what is counted has one name. */
function areOneName(scene: Scene, a: Figure, b: Figure): boolean {
  if (a.claim.unit !== b.claim.unit || isChinese(scene, a) !== isChinese(scene, b)) return false
  const { text } = scene.doc
  const [x = '', y = ''] = [a, b].map(({ claim: { number } }) =>
    text.slice(number.end, number.end + 24).toLowerCase(),
  )
  if (!isChinese(scene, a)) {
    const [left, right] = [x, y].map((words) => /^ ([a-z]{4,})/.exec(words)?.[1])
    return left !== undefined && left === right && !NO_NAME.test(left)
  }
  if (x[0] !== y[0] || !/^[㐀-鿿]/.test(x)) return false
  const [p = '', q = ''] = [a, b].map((one) => before(scene, one, 3))
  const areBehind = x.slice(1, 3) === y.slice(1, 3) && /^[㐀-鿿]{2}/.test(x.slice(1))
  return (
    areBehind ||
    COUNTERS.test(x) ||
    areNouns(p, x, y) ||
    areNouns(q, y, x) ||
    (p === q && /^[㐀-鿿]{3}$/.test(p))
  )
}

/** 嫌疑人47名 and 47名嫌疑人. */
function areNouns(name: string, own: string, other: string): boolean {
  return /^[㐀-鿿]{3}$/.test(name) && other.slice(1, 4) === name && own !== ''
}

/** Of two times, or of two places, or the ends of a change. */
function areTwo({ doc, relations }: Scene, { claim: a }: Figure, { claim: b }: Figure): boolean {
  const areStated = a.periodFrom === 'stated' && b.periodFrom === 'stated'
  if (areOfTwoPlaces(doc.text, a, b)) return true
  if (areStated && a.period !== b.period) return true
  if (a.place?.words !== b.place?.words && a.place?.id !== b.place?.id) return true
  return relations.some((one) => {
    if (one.kind === 'change')
      return (
        one.base !== null &&
        one.result !== null &&
        [one.result, one.base].some((end) => end === a.index || end === b.index)
      )
    return one.kind === 'same' && one.claims.includes(a.index) && one.claims.includes(b.index)
  })
}
