import { at, type Line } from '../words/tokens.ts'

// Scores of games, and years that are told as an era or a decade: two numbers or one, and none of them counts anything.

const RESULTS: ReadonlySet<string> = new Set(
  'record lead win victory loss defeat draw tie triumph scoreline score win-loss thrashing rout'.split(
    ' ',
  ),
)
const PLAYED: ReadonlySet<string> = new Set(
  'won win wins winning lost lose loses losing beat beats beaten beating drew led leads leading trailed trailing trail'.split(
    ' ',
  ),
)

/** `a 17-7 record`, `won 63–59`, `lost 6-2 6-3`: where the score that begins at `index` ends; `index` where none does. */
export function scoreEnd(line: Line, index: number): number {
  if (!isPoints(line, index) || line.isRow) return index
  let end = index
  let pairs = 0
  let sets = 0
  for (let place = index; isPair(line, place); place = nextOf(line, place + 3)) {
    end = place + 3
    pairs += 1
    if (isSet(line, place)) sets += 1
  }
  if (pairs === 0) return index
  const [before, behind] = [at(line, index - 1).text, at(line, end)]
  // `a 2-3 defeat`, but not `6-8 record labels`, `lost 200-300 jobs`.
  const isDown = Number(at(line, index).text) > Number(at(line, index + 2).text)
  const isResult = RESULTS.has(behind.text) && (isDown || ARTICLES.has(before))
  const isCalled = before === 'of' && RESULTS.has(at(line, index - 2).text)
  const isPlayed =
    (PLAYED.has(before) || isCalled) && (behind.kind === 'mark' || FOLLOWS.has(behind.text))
  return isResult || isPlayed || (pairs > 1 && sets === pairs) ? end : index
}

const ARTICLES: ReadonlySet<string> = new Set('a an the their his her its'.split(' '))
const FOLLOWS: ReadonlySet<string> = new Set(
  'to at in on against over by and after with from before'.split(' '),
)

function nextOf(line: Line, place: number): number {
  return at(line, place).text === ',' ? place + 1 : place
}

const POINTS = /^\d{1,3}$/

function isPoints(line: Line, index: number): boolean {
  const { kind, text } = at(line, index)
  return kind === 'number' && POINTS.test(text)
}

function isPair(line: Line, index: number): boolean {
  const dash = at(line, index + 1)
  return (
    isPoints(line, index) &&
    /^[-–—]$/.test(dash.text) &&
    isPoints(line, index + 2) &&
    dash.glued === at(line, index + 2).glued
  )
}

/** `6-3`, `7-6`: of a match in sets. */
function isSet(line: Line, index: number): boolean {
  const [own, other] = [Number(at(line, index).text), Number(at(line, index + 2).text)]
  return Math.max(own, other) <= 7 && Math.max(own, other) >= 6
}

const ERAS: ReadonlySet<string> = new Set(['bc', 'bce', 'ce', 'ad'])
const WHEN: ReadonlySet<string> = new Set(
  'in by from to of about around circa c since until till before after between and the year ( - –'.split(
    ' ',
  ),
)

/** `44 BC`, `1500–1000 BC`, `AD 79`, `the 1600s`: a year and no count; where it ends. */
export function eraEnd(line: Line, index: number): number {
  const own = at(line, index)
  if (own.kind !== 'number' || !/^\d{1,4}$/.test(own.text)) return index
  const before = at(line, index - 1)
  const tail = at(line, index + 1)
  if (tail.text === 's' && tail.glued && /^1[0-8]\d0$/.test(own.text))
    return before.text === 'the' || /^(?:early|mid|late|-)$/.test(before.text) ? index + 2 : index
  if (!WHEN.has(before.text)) return before.text === 'ad' && before.upper ? index + 1 : index
  const last =
    /^[-–—]$/.test(tail.text) && at(line, index + 2).kind === 'number' ? index + 2 : index
  const era = at(line, last + 1)
  // `300 BC residents`: of the province.
  const isOfPlace = at(line, last + 2).text.endsWith('s') && at(line, last + 2).kind === 'word'
  return era.upper && ERAS.has(era.text) && !isOfPlace ? last + 2 : index
}
