import { type Figure, isChange, type Scene } from '../../derived/scene.ts'
import type { Tied } from './said.ts'

// 达到3.01%，首次突破3%: what passed a mark is more than the mark, and nothing but the passing stands between them.

const PASSED =
  /^，?(?:且|并)?(?:成功|历史性地?|(?:首|第一|再)次|首度|一举|双双|正式)*(?:突破|超过|跨过|迈过|站上|越过|跨越|冲破|迈上)(?:了)?$/
/** 新增300家，突破5000家: how much more there is passes no mark. */
const MORE =
  /(?:增加?|减少?|多|少|降低?|下降|上升|提高|升|加|涨|净|新|其中|另有|[去上前]年(?:同期)?为?|同期|各)[了的长幅收]*(?:约|近|超|逾|达)?$|(?:新[增设建开]|净增|增加|减少|另有|其中)[^，。；]*$/
/** A figure and a mark are of one size. */
const NEAR = 2

export function firstsIn(scene: Scene): readonly Tied<'target'>[] {
  return scene.pieces.flatMap(({ figures, grammar }) =>
    grammar === 'zh'
      ? figures.flatMap((mark, at) => firstOf(scene, markedBefore(figures, at), mark) ?? [])
      : [],
  )
}

/** 首次 is read as a claim of its own between the two. */
function markedBefore(figures: readonly Figure[], at: number): Figure | undefined {
  const last = figures[at - 1]
  return last?.claim.form === 'superlative' ? figures[at - 2] : last
}

function firstOf(scene: Scene, value: Figure | undefined, mark: Figure): Tied<'target'> | null {
  if (value === undefined || value.claim.form !== 'number' || mark.claim.form !== 'number')
    return null
  if (value.claim.unit !== mark.claim.unit || isChange(value) || isChange(mark)) return null
  if (value.claim.bound !== 'exact' || mark.size > value.size * NEAR || value.size === mark.size)
    return null
  const { text } = scene.doc
  if (!PASSED.test(text.slice(value.claim.end, mark.claim.number.start))) return null
  const from = scene.doc.sentences[value.claim.sentence]?.start ?? 0
  if (MORE.test(text.slice(Math.max(from, value.claim.start - 16), value.claim.start))) return null
  return {
    kind: 'target',
    value: value.claim.index,
    target: mark.claim.index,
    said: null,
    side: 'above',
    isTied: true,
  }
}
