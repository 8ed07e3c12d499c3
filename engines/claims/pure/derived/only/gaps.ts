import {
  alike,
  around,
  before,
  behind,
  type Figure,
  isChange,
  isChinese,
  type Piece,
  type Reading,
  type Scene,
  SIZE_MAX,
  sizeOf,
} from '../scene.ts'

// "Q more for a year's swimming in Westbrook than in Harmon: Q in the former, Q in the latter", "Q short of the spillway, whose lip is at Q",
// "in other words, Q separate the two": how far the only two figures of its kind lie apart.

const MORE =
  'more|less|fewer|higher|lower|longer|shorter|taller|older|younger|larger|bigger|smaller|dearer|cheaper|heavier|lighter|faster|slower|warmer|cooler|colder|hotter|deeper|further|better|worse'
/** "40 minutes between the two airports" lie between these and no figures. */
const BEHIND = new RegExp(
  `^ (?:[a-z]+ )?(?:(?:${MORE})\\b[^.;:]{0,60}\\bthan (?:in|at|for|on|the|that|those|its|their)\\b|(?:short of|shy of|above|below|clear of|ahead of|behind|beyond|outside|inside) (?:the|its|their|her|his)\\b|separate[sd]?\\b|apart\\b|between (?:them|the two)\\b(?! (?!(?:was|is|has|as|this|years)\\b)[a-z-]+s\\b))`,
)
const LEAD =
  /\b(?:gap|difference|distance|mark-?up|spread|lead)\b(?: (?:between|of|over) [^.;,qsdx]{0,40}?)?(?:,|:| of| is| was| comes to| came to)(?: about| some| only| just)? $/
/** The other end stands beside its name. */
const NAMED = / (?:of|above|below|behind|beyond|outside|inside) (?:the|its|their|her|his)$/
const OVER_TIME =
  /@|\b(?:last|previous|year|before|earlier|ago|expected|forecast|planned|budgeted|target|average|normal|usual|record|since|rose|fell|up|down)\b/
const ENDED = /^ ?(?:[.,;:)–-]|$|(?:in|for|at|on|and|a|per|each|to|against|while) )/

export function onlyGapOf(scene: Scene, gap: Figure): Reading | null {
  if (isChinese(scene, gap) || gap.sort !== 'Q') return null
  const said = behind(scene, gap, 100)
  const lead = LEAD.exec(before(scene, gap))?.[0]
  const isSaid = lead ?? BEHIND.exec(said)?.[0]
  if (isSaid === undefined) return null
  const than = lead ?? said.slice(Math.max(0, said.indexOf('than')), isSaid.length + 40)
  if (OVER_TIME.test(than.replace('mark-up', '').split(/[.;:,]/)[0] ?? '')) return null
  const [own, ...near] = around(scene, gap, 1, 1)
  if (own === undefined) return null
  const beside = NAMED.test(isSaid) ? [] : near.filter((one) => one.paragraph === own.paragraph)
  for (const pieces of [[own], ...beside.map((one) => [one, own])]) {
    const levels = levelsOf(scene, gap, pieces)
    if (levels.length < 2) continue
    const [a, b, ...more] = levels
    if (a === undefined || b === undefined || more.length > 0) return null
    const apart = Math.abs(sizeOf(a) - sizeOf(b))
    if (sizeOf(gap) > Math.max(sizeOf(a), sizeOf(b))) return null
    if (apart > SIZE_MAX * sizeOf(gap) || sizeOf(gap) > SIZE_MAX * apart) return null
    return {
      meant: {
        kind: 'gap',
        of: a.claim.index,
        than: b.claim.index,
        amount: gap.claim.index,
        direction: null,
        baseWords: null,
        isSole: true,
      },
      others: [],
    }
  }
  return null
}

function levelsOf(scene: Scene, gap: Figure, pieces: readonly Piece[]): readonly Figure[] {
  const unit = gap.claim.unit.split('/')[0]
  return pieces
    .flatMap(({ figures }) => figures)
    .filter((one) => {
      if (one === gap) return false
      const isOfUnit = one.claim.unit.split('/')[0] === unit
      const isBare = one.claim.unit === 'items' && ENDED.test(behind(scene, one, 8))
      return one.sort === 'Q' && !isChange(one) && (isOfUnit || isBare || alike(scene, one, gap))
    })
}
