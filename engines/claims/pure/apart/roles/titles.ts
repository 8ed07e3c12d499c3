import { type Figure, isChange, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { mayBeAlike } from '../../relate/part.ts'
import type { Test } from '../outright/frames.ts'
import { sameOf } from '../retold/common.ts'
import { slipOf } from './digits.ts'
import { type Telling, tellingsOf } from './tellings.ts'

// What a title tells is told again below it. Where no figure of the text is the title's, or rounds to it, the one that is called as it is should be.

const BODY_MAX = 12

export function titlesIn(scene: Scene, test: Test): readonly Relation[] {
  const all = tellingsOf(scene)
  const isTitle = (one: Telling): boolean =>
    one.paragraph === 0 && scene.doc.paragraphs[0]?.kind === 'heading'
  const body = all.filter((one) => !isTitle(one))
  return all.filter(isTitle).flatMap((title) => {
    if (!isTold(title)) return []
    const like = body.filter((one) => areOfKind(scene, title.figure, one.figure))
    const relations = like.map(
      (one): Relation => ({
        ...sameOf(title.figure, one.figure),
        isTied: true,
        isOutright: true,
      }),
    )
    if (relations.some((one) => test(one) === true)) return []
    const name = bigramsOf(`${title.lead}${title.tail}`)
    const scores = like
      .slice(0, BODY_MAX)
      .map((one, at) => ({ at, one, score: sharedOf(name, wordsOf(scene, one)) }))
    const most = Math.max(0, ...scores.map(({ score }) => score))
    const best = scores.filter(({ score }) => score === most)
    const [meant] = best
    if (meant === undefined || most < SHARED_MIN || most < name.size * SHARED) return []
    const isClear = best.every(({ one }) => one.figure.size === meant.one.figure.size)
    const relation = relations[meant.at]
    if (/再|另|还将/.test(meant.one.lead) && !/再|另|还将/.test(title.lead)) return []
    const own = [title.figure, meant.one.figure]
    if (slipOf(own, (at) => own[1 - at]?.size ?? null) === null) return []
    return isClear && relation !== undefined && test(relation) === false ? [relation] : []
  })
}

const SHARED = 0.5
const SHARED_MIN = 2

function isTold({ figure }: Telling): boolean {
  const { sort, claim } = figure
  return (sort === 'Q' || sort === 'S') && claim.form === 'number' && claim.bound !== 'between'
}

function areOfKind({ doc: { text } }: Scene, a: Figure, b: Figure): boolean {
  return (
    a.sort === b.sort &&
    a.claim.unit === b.claim.unit &&
    isChange(a) === isChange(b) &&
    mayBeAlike(text, a.claim, b.claim)
  )
}

/** The words of its sentence up to it, and of its clause behind it. */
function wordsOf({ doc }: Scene, { figure, sentence, tail }: Telling): string {
  const from = Math.max(doc.sentences[sentence]?.start ?? 0, figure.claim.start - WORDS_MAX)
  return doc.text.slice(from, figure.claim.start) + tail
}

const WORDS_MAX = 60

function bigramsOf(words: string): ReadonlySet<string> {
  const plain = words.replace(/[^㐀-鿿]/g, '')
  return new Set([...plain].slice(1).map((sign, at) => `${plain[at]}${sign}`))
}

function sharedOf(name: ReadonlySet<string>, words: string): number {
  return [...name].filter((pair) => words.includes(pair)).length
}
