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
