import { before, between, type Figure, isChange, type Scene } from '../../derived/scene.ts'

// Terms.
// chain   shares that are told behind one another of one part: P，占其所持股份的S，占总股本的S.

export type Link = { readonly share: Figure; readonly name: string }
export type Chain = {
  readonly links: readonly Link[]
  /** null where words alone tell what they are of: 上述股份占其所持股份的S. */
  readonly part: Figure | null
  /** Of whom it is told: the words of its sentence before it. */
  readonly told: string
  readonly paragraph: number
}

const NAME =
  /[占佔](?:到|了|其)?([^，。；、（）QSDX占佔]{2,18}?)的?(?:比例|比重|份额)?(?:的|约|为|达到?|近|超过?|仅|只|@)*$/
const BEHIND_PART = /^[^，。；QSDX]{0,16}，?(?=[占佔])[^，。；QSDX]*$/
const NEXT = /^，(?:并|同时|分别)?[占佔][^，。；QSDX]*$/

/** The chains of shares of a Chinese text. */
export function chainsIn(scene: Scene): readonly Chain[] {
  return scene.pieces.flatMap((piece) => {
    if (piece.grammar !== 'zh') return []
    const found: Chain[] = []
    let links: Link[] = []
    for (const [at, share] of piece.figures.entries()) {
      const link = linkOf(scene, share)
      if (link === null) continue
      const last = piece.figures[at - 1]
      const isNext = links.at(-1)?.share === last && last !== undefined
      if (isNext && NEXT.test(between(scene, last, share))) {
        links.push(link)
        continue
      }
      links = [link]
      const part = last !== undefined && isPart(scene, last, share) ? last : null
      const told = scene.mask.slice(piece.from, part?.at ?? share.at)
      found.push({ links, part, told, paragraph: piece.paragraph })
    }
    return found
  })
}

function linkOf(scene: Scene, share: Figure): Link | null {
  const { claim, sort } = share
  if (sort !== 'S' || claim.form !== 'number' || isChange(share)) return null
  const [, name] = NAME.exec(before(scene, share, 40)) ?? []
  return name === undefined ? null : { share, name: bare(name) }
}

function isPart(scene: Scene, part: Figure, share: Figure): boolean {
  return part.sort === 'Q' && !isChange(part) && BEHIND_PART.test(between(scene, part, share))
}

/** 公司总股本 and 总股本 are one. */
function bare(name: string): string {
  return name.replace(/^(?:其|该|本)?(?:公司|集团)?(?:目前|现有|现|当前)?的?/, '')
}
