import { before, behind, type Figure, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { isPlain, saidIn, toldAs } from './sole.ts'

// A figure that is the name of a thing or of a person, and is told again of it: "a 36-year-old woman … The woman, 36", "the 83-kilometre route … The route, which is
// 83 km long", "jailed for 16 months … the 16-month term".

export function againOn(scene: Scene): readonly Relation[] {
  return [...agesOf(scene), ...namesOf(scene)]
}

function sameOf(a: Figure, b: Figure): Relation {
  return { kind: 'same', claims: [a.claim.index, b.claim.index], isTied: true, isOutright: true }
}

const YEAR_OLD = /-year-old$/
const PERSON = /^ ([a-z]+)/
const THE = /\bthe ([a-z]+), $/
const AGE_MAX = 110

/** Of one person alone of that name. */
function agesOf(scene: Scene): readonly Relation[] {
  const called = scene.figures.flatMap((one) => {
    const { end } = one.claim
    if (one.claim.unit !== 'years' || !isYearOld(scene, one)) return []
    return [{ one, name: PERSON.exec(scene.doc.text.slice(end, end + 24).toLowerCase())?.[1] }]
  })
  if (called.length === 0) return []
  return scene.figures.flatMap((again) => {
    if (again.claim.unit !== 'years' && again.claim.unit !== 'items') return []
    if (!/^\d+$/.test(toldAs(scene, again)) || again.size > AGE_MAX) return []
    const [, name] = THE.exec(before(scene, again, 40)) ?? []
    if (name === undefined || !/^[,.]/.test(behind(scene, again, 4))) return []
    const [first, ...more] = called.filter((other) => other.name === name)
    if (first === undefined || more.length > 0 || first.one.order > again.order) return []
    if (
      new RegExp(`\\b(?:second|another|other|third|two|both|three|elder|younger) ${name}\\b`).test(
        scene.mask,
      )
    )
      return []
    return [sameOf(first.one, again)]
  })
}

function isYearOld(scene: Scene, one: Figure): boolean {
  const { start, end } = one.claim
  return (
    YEAR_OLD.test(toldAs(scene, one)) || /^\d+-year-old/i.test(scene.doc.text.slice(start, end + 9))
  )
}

const COMPOUND = /^\d[\d,.]*-[a-z]+$/
/** "The 83-kilometre cycle route between the towns". */
const NOUNS = /^(?: [a-z-]+){1,3}/
const CALLED = /\b(?:the|its|this|that|his|her|an?|new) $/

type Named = { readonly one: Figure; readonly nouns: readonly string[] }

/** A thing called by its size, which one other sentence about it tells. */
function namesOf(scene: Scene): readonly Relation[] {
  const named = scene.figures.flatMap((one): readonly Named[] => {
    if (!isPlain(one) || !isCompound(scene, one) || isYearOld(scene, one)) return []
    if (!CALLED.test(before(scene, one, 12))) return []
    const [words = ''] = NOUNS.exec(behind(scene, one, 60).replace(/^-[a-z]+/, '')) ?? []
    const nouns = words
      .trim()
      .split(' ')
      .filter((word) => word.length > 2)
    return [{ one, nouns }]
  })
  return named.flatMap((name) => {
    const others = scene.figures.filter(
      (other) => other !== name.one && other.claim.unit === name.one.claim.unit,
    )
    const [other, ...more] = others
    if (other === undefined || more.length > 0 || !isPlain(other)) return []
    return isOfName(scene, name, other) ? [sameOf(other, name.one)] : []
  })
}

function isCompound(scene: Scene, one: Figure): boolean {
  const { start, end } = one.claim
  return (
    COMPOUND.test(toldAs(scene, one)) ||
    /^\d[\d,.]*-[a-z]/i.test(scene.doc.text.slice(start, end + 2))
  )
}

/** A sentence of the court is a term. */
const JAILED = /\b(?:jailed|sentenced|imprisoned|prison|custody)\b/
const TERM: ReadonlySet<string> = new Set(['term', 'sentence'])
const SIZE =
  /^(?:,? (?:which|that) (?:is|was)|,? (?:with|has|have|had|is|was|measures|measured|will be|will have|spans|stretches|runs|covers|of|for|lasts|offers|contains))(?: about| some| a total of| its| for)* ?$/

/** "The route, which is Q long", "With its Q, the hospital", "jailed for Q". */
function isOfName(scene: Scene, { one, nouns }: Named, other: Figure): boolean {
  const words = before(scene, other, 60)
  if (
    nouns.some((noun) => TERM.has(noun)) &&
    /\b(?:the|this|that|his|her) $/.test(before(scene, one, 8))
  )
    return JAILED.test(saidIn(scene, other)) && /\bfor $|\bto $/.test(words)
  const name = nouns.find(
    (noun) =>
      words.includes(`the ${noun}`) &&
      SIZE.test(words.slice(words.lastIndexOf(`the ${noun}`) + noun.length + 4)),
  )
  if (name !== undefined) return true
  const isLed = /\bwith its $/.test(words)
  return isLed && nouns.some((noun) => behind(scene, other, 24).startsWith(`, the ${noun}`))
}
