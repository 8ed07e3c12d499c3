import type { Relation } from '../../model.ts'
import { alike, before, behind, type Figure, isChinese, type Scene, sizeOf } from '../scene.ts'

// How far a figure is from its goal, and what part of it: "We have beaten our goal by Q", 还差145名, "which is S of plan", 达成率87%. The
// goal and the figure are the two that words tie, or that are called so.

type Gap = Extract<Relation, { kind: 'gap' }>
type Share = Extract<Relation, { kind: 'share' }>
type Ends = { readonly value: Figure; readonly goal: Figure }

const GOAL =
  /\b(?:target|goal|aim|plan(?:ned)?|budget(?:ed)?|needs?|needed|sought|hoped for|asked for|promised|pledged|set out(?: in @)? to [a-z]+|quota|limit)(?: (?!and\b|but\b)[a-z]+){0,6}:? (?:[$€£] ?)?$/
const GOAL_ZH = /(?:目标|任务|计划|原[订定]|预定|拟|指标|配额|名额)[^，。；QSDX]{0,12}$/
const DONE_ZH = /(?:已|实际|累计|目前|眼下|现|实收|收到|招到|到位|[筹募]得)[^，。；QSDX]{0,10}$/
const MARGIN =
  /\b(?:beat(?:en)?|missed|exceeded|surpassed|passed|topped|overshot|undershot|fell short of|short of|over|under|above|below|ahead of|behind) (?:the|its|our|their|that|this) (?:[a-z]+ )?(?:target|goal|aim|plan|budget|quota|limit) by (?:about |some |just )?(?:[$€£] ?)?$/
const MARGIN_BEHIND =
  /^ (?:[a-z]+ )?(?:(?:more|less|fewer|higher|lower) than (?:it |they |we |was |were |had been )?(?:needed|planned|hoped|promised|sought|asked|budgeted|targeted|agreed)|(?:short of|above|below|over|under|ahead of|behind|beyond) (?:the|its|our|their|that) (?:[a-z]+ )?(?:target|goal|aim|plan|budget|quota)|(?:still )?(?:to go|missing|short))\b/
const MARGIN_ZH =
  /(?:还差|尚差|仍差|还缺|尚缺|仍缺|缺口(?:为|达|是)?|还需|超出(?:目标|计划|任务)?|超过(?:目标|计划|任务)|多出)(?:了|约)?$/
const RATE_ZH =
  /(?:达成率|完成率|完成进度|完成比例|完成度|完成(?:年度|全年)?(?:目标|任务|计划)的)(?:为|达到?|是|已达)?(?:了|约)?$/
const RATE_BEHIND = /^ of (?:the |its |our |their )?(?:[a-z]+ )?(?:plan|target|goal|quota|budget)\b/

export function marginsOf(scene: Scene): readonly (Gap | Share)[] {
  return scene.figures.flatMap((figure): readonly (Gap | Share)[] => {
    const { claim, sort } = figure
    if (claim.bound !== 'exact') return []
    const lead = before(scene, figure)
    const isZh = isChinese(scene, figure)
    if (sort === 'Q') {
      const isSaid = isZh
        ? MARGIN_ZH.test(lead)
        : MARGIN.test(lead) || MARGIN_BEHIND.test(behind(scene, figure))
      const ends = isSaid ? endsOf(scene, figure, figure) : null
      return ends === null ? [] : [gapOf(figure, ends)]
    }
    if (sort !== 'S') return []
    const isRate = isZh ? RATE_ZH.test(lead) : RATE_BEHIND.test(behind(scene, figure))
    const ends = isRate ? endsOf(scene, figure, null) : null
    if (ends === null) return []
    const { value, goal } = ends
    return [
      {
        kind: 'share',
        share: claim.index,
        part: value.claim.index,
        whole: goal.claim.index,
        baseWords: null,
      },
    ]
  })
}

function gapOf({ claim }: Figure, { value, goal }: Ends): Gap {
  return {
    kind: 'gap',
    of: value.claim.index,
    than: goal.claim.index,
    amount: claim.index,
    direction: null,
    baseWords: null,
    isSole: true,
  }
}

const BACK = 2
const FAR = 12

/** The only two levels before a figure, in its sentence or those before it, of which one is called a goal. */
function endsOf(scene: Scene, figure: Figure, like: Figure | null): Ends | null {
  const own = scene.pieces[figure.claim.sentence]
  const pool: Figure[] = []
  for (let at = figure.claim.sentence; at >= figure.claim.sentence - BACK; at -= 1) {
    const piece = scene.pieces[at]
    if (piece === undefined || piece.paragraph !== own?.paragraph) break
    pool.unshift(
      ...piece.figures.filter(
        (one) =>
          one.order < figure.order &&
          one.sort === 'Q' &&
          one.claim.bound === 'exact' &&
          (like === null || alike(scene, one, like)),
      ),
    )
    if (pool.length > 1) break
  }
  const [a, b, ...more] = pool
  if (a === undefined || b === undefined || more.length > 0 || !alike(scene, a, b)) return null
  if (sizeOf(a) > FAR * sizeOf(b) || sizeOf(b) > FAR * sizeOf(a)) return null
  const [first, second] = [isGoal(scene, a), isGoal(scene, b)]
  if (first === second) return null
  return first ? { value: b, goal: a } : { value: a, goal: b }
}

function isGoal(scene: Scene, one: Figure): boolean {
  const lead = before(scene, one, 90)
  return isChinese(scene, one)
    ? GOAL_ZH.test(lead) && !DONE_ZH.test(lead.replace(/^.*(?:目标|任务|计划|原[订定])/, ''))
    : GOAL.test(lead)
}
