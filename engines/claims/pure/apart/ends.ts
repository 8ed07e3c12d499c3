import {
  before,
  behind,
  type Change,
  type Figure,
  isChange,
  isChinese,
  type Scene,
} from '../derived/scene.ts'

// "There were 34,800 births and 50,300 deaths. The number of births dropped by 1.7 % from 35,400": what something fell to was told before, under the
// noun of which the change is told.

const TURN =
  /\b(?:rose|grew|increased|climbed|jumped|fell|dropped|declined|decreased|shrank|slipped|were|was)\b/

export function resultOf(scene: Scene, change: Change): Change | null {
  const amount = scene.byClaim.get(change.amount ?? -1)
  const base = scene.byClaim.get(change.base ?? -1)
  if (amount === undefined || base === undefined || change.result !== null) return null
  if (isChinese(scene, amount) || change.comparablePrices) return null
  const clause =
    before(scene, amount, 100)
      .split(/[.;:]|, (?:and|while|but) |S|Q/)
      .at(-1) ?? ''
  const [subject = ''] = clause.split(TURN)
  const nouns = wordsOf(/\b(?:that|number|those) of (?:the )?(.*)$/.exec(subject)?.[1] ?? subject)
  if (nouns.length === 0) return null
  const found = scene.figures.filter(
    (one) =>
      one.order < Math.min(amount.order, base.order) &&
      one.claim.unit === base.claim.unit &&
      !isChange(one) &&
      one.claim.period === amount.claim.period &&
      one.claim.period !== base.claim.period &&
      nouns.every((noun) => nearOf(scene, one).includes(noun)),
  )
  const [only, ...more] = found
  return only !== undefined && more.length === 0 ? { ...change, result: only.claim.index } : null
}

/** How far behind a growth its base may be told. */
const SENTENCES = 4

/** 全年收案2640件，增长10%；…。上年同期收案2400件。 A sentence of its own tells the base, under the name of the result. */
export function baseBehind(scene: Scene, change: Change): Change | null {
  const amount = scene.byClaim.get(change.amount ?? -1)
  const result = scene.byClaim.get(change.result ?? -1)
  if (amount === undefined || result === undefined || !isChinese(scene, amount)) return null
  if (change.base !== null || change.basePeriod === null || change.comparablePrices) return null
  if (change.amountIs !== 'relative' || amount.order !== result.order + 1) return null
  const { sentence, unit } = result.claim
  const paragraph = scene.pieces[sentence]?.paragraph
  const found = scene.pieces.slice(sentence + 1, sentence + 1 + SENTENCES).flatMap((piece) => {
    const [base, ...more] = piece.figures
    const isBase =
      piece.paragraph === paragraph &&
      base?.sort === 'Q' &&
      more.length === 0 &&
      base.claim.unit === unit &&
      base.claim.period === change.basePeriod &&
      base.claim.periodFrom === 'stated'
    return isBase && base !== undefined && isCalledAlike(scene, base, result) ? [base] : []
  })
  const [base, ...more] = found
  return base === undefined || more.length > 0
    ? null
    : { ...change, base: base.claim.index, isTied: true }
}

/** 2024年同期受理投诉: nothing but the time stands before the name, and the other is called so, 受理消费者投诉. */
function isCalledAlike(scene: Scene, base: Figure, result: Figure): boolean {
  const led = before(scene, base, 40)
  const [, name = ''] =
    /^\s*@?(?:而)?(?:[上去]年)?(?:同期|全年|同月)?[，]?(?:共|累计|合计)?([㐀-鿿]{2,10}?)[为达是约近超逾]?$/.exec(
      led,
    ) ?? []
  const said = /[^，。；QSDX]*$/.exec(before(scene, result, 40))?.[0] ?? ''
  if (name === '' || !said.endsWith(name.slice(-2))) return false
  // A name that says more is of fewer.
  let at = 0
  for (const sign of name) {
    at = said.indexOf(sign, at) + 1
    if (at === 0) return false
  }
  return true
}

function wordsOf(words: string): readonly string[] {
  return (words.match(/[a-z]{4,}/g) ?? [])
    .filter((word) => !LIGHT.has(word))
    .map((word) => word.slice(0, 8).replace(/s$/, ''))
}

const LIGHT: ReadonlySet<string> = new Set(
  'total that this these those with from year basis over compared also thus then overall number figure figures'.split(
    ' ',
  ),
)

/** The words by which a figure is called: those of its clause before it, and the noun behind. */
function nearOf(scene: Scene, one: Figure): string {
  const ahead =
    before(scene, one, 80)
      .split(/[.;:,()]|Q/)
      .at(-1) ?? ''
  return `${ahead} ${/^(?: [a-z-]+){0,2}/.exec(behind(scene, one, 30))?.[0] ?? ''} ${scene.doc.text.slice(one.claim.number.end, one.claim.end).toLowerCase()}`
}
