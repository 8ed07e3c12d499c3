import { isCounted } from '../../checks/stated/units.ts'
import { before, behind, type Figure, type Piece, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'

// "A natural decrease of 15,500, with 34,800 births as against 50,300 deaths", 出生人口6.2万人，死亡人口7.9万人，自然减少1.7万人: what is born less what dies, by its name.

type Gap = Extract<Relation, { kind: 'gap' }> & { readonly isTied: true }

const NATURAL =
  /\bnatural (?:population )?(?:increase|decrease|growth|change|decline|loss)(?: ?\([^)]{0,60}\))?(?: (?:of|was|came to|by))*(?: about)? $|自然(?:增长|增加|减少)(?:人口)?(?:为|了)?$/
const BORN = /\bbirths?(?: (?:of|was|were|numbered|totalled))? $|出生(?:人口|人数)?(?:为|达)?$/
const DIED = /\bdeaths?(?: (?:of|was|were|numbered|totalled))? $|死亡(?:人口|人数)?(?:为|达)?$/

/** The three figures of one sentence, each alone of its name and all counted alike. */
export function naturalOf(scene: Scene, { figures }: Piece): Gap | null {
  const named = (led: RegExp, following: RegExp | null): Figure | null => {
    const found = figures.filter(
      (one) =>
        one.sort === 'Q' &&
        (led.test(before(scene, one, 90)) ||
          following?.test(behind(scene, one, 12)) === true ||
          following?.test(scene.doc.text.slice(one.claim.number.end, one.claim.end)) === true),
    )
    return found.length === 1 ? (found[0] ?? null) : null
  }
  const amount = named(NATURAL, null)
  const [born, died] =
    amount === null ? [null, null] : [named(BORN, /^ births\b/), named(DIED, /^ deaths\b/)]
  if (amount === null || born === null || died === null || born === died) return null
  if (![amount, born, died].every(({ claim }) => isCounted(claim.unit) || claim.unit === 'items'))
    return null
  const [of, than] = born.size > died.size ? [born, died] : [died, born]
  return {
    kind: 'gap',
    of: of.claim.index,
    than: than.claim.index,
    amount: amount.claim.index,
    direction: null,
    baseWords: null,
    isTied: true,
  }
}
