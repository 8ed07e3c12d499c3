import type { Figure, Scene } from '../../derived/scene.ts'
import type { Doc } from '../../model.ts'
import { once } from '../../once.ts'

// Which row of a table a sentence tells of: the one whose name stands before the figure, as a subject and no part of a longer name.

export type Labelled = {
  readonly figure: Figure
  readonly label: string
  /** "from 305", "上年同期的305": of an earlier time. */
  readonly isBase: boolean
}

const LABEL_MAX = 60
const REACH = 140

/** The figures before which one of the labels stands, each with the label that is nearest. */
export function labelsBefore(
  { doc, pieces }: Scene,
  figures: readonly Figure[],
  labels: readonly string[],
): readonly Labelled[] {
  const known = labels.flatMap((label) => {
    const words = plainOf(label)
    return words === '' || words.length > LABEL_MAX ? [] : [{ label, words }]
  })
  return besideAny(doc, figures, known).flatMap((figure): readonly Labelled[] => {
    const { start = 0 } = doc.sentences[figure.claim.sentence] ?? {}
    const isHan = pieces[figure.claim.sentence]?.grammar === 'zh'
    const said = doc.text
      .slice(Math.max(start, figure.claim.start - REACH), figure.claim.start)
      .toLowerCase()
    const found = known
      .flatMap(({ label, words }) => {
        const at = said.lastIndexOf(words)
        return at < 0 ? [] : [{ label, at, end: at + words.length }]
      })
      .sort((a, b) => b.end - a.end || a.at - b.at)[0]
    if (found === undefined) return []
    const [before, behind] = [said.slice(0, found.at), said.slice(found.end)]
    const isSubject = isHan
      ? HAN_BEFORE.test(before) && HAN_BEHIND.test(behind)
      : BEFORE.test(before) && BEHIND.test(behind)
    if (!isSubject || OTHER.test(behind)) return []
    return [{ figure, label: found.label, isBase: BASE.test(behind) }]
  })
}

type Label = { readonly label: string; readonly words: string }

/** Those of the figures that have one of the labels before them: tables may be many, and figures too. */
function besideAny(
  doc: Doc,
  figures: readonly Figure[],
  labels: readonly Label[],
): readonly Figure[] {
  if (figures.length < FEW) return figures
  const lower = lowerOf(doc.text, doc)
  if (lower.length !== doc.text.length) return figures
  const found = new Set<Figure>()
  for (const { words } of labels)
    for (let at = lower.indexOf(words); at >= 0; at = lower.indexOf(words, at + 1)) {
      const from = at + words.length
      for (let next = firstFrom(figures, from); next < figures.length; next += 1) {
        const one = figures[next]
        if (one === undefined || one.claim.start > at + REACH) break
        found.add(one)
      }
    }
  return figures.filter((one) => found.has(one))
}

/** Each table of a text asks for it. */
const lowerOf = once((text: string, _: Doc): string => text.toLowerCase())

/** So few are looked at one by one. */
const FEW = 200

/** The first figure that begins at a place of the text or behind it. */
function firstFrom(figures: readonly Figure[], place: number): number {
  let [from, to] = [0, figures.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((figures[middle]?.claim.start ?? 0) < place) from = middle + 1
    else to = middle
  }
  return from
}

/** Without the unit behind it, and what marks it as a part. */
function plainOf(label: string): string {
  const words = label
    .replace(/[（(][^（()）]*[)）]\s*$/, '')
    .replace(/^\s*(?:其中[：:]?|of which:?|[-–—·•])\s*/i, '')
    .trim()
    .toLowerCase()
  return /^(?:total|合计|总计|others?|其他|其它)?$/.test(words) || /^\W*\d/.test(words) ? '' : words
}

const BEFORE =
  /(?:^|[.,;:(–—•]\s*|\b(?:the|our|its|their|and|while|but|with|of|in|for|from|as|that|where|on|said|gave|giving|both) )$/
const BEHIND =
  /^(?:’s|'s)?\s*(?:$|[(,:–-]|(?:is|are|was|were|has|have|had|of|at|in|for|to|by|on|up|down|rose|fell|grew|increased|decreased|declined|dropped|climbed|jumped|gained|lost|slipped|edged|advanced|expanded|contracted|reached|totall?ed|came|stood|stands|remained|remains|amounted|accounted|recorded|posted|showed|saw|stays?|stayed|with|which|also|again|alone|together|will|improved|eased|ticked|surged|soared|slid|shrank|made|contributed|represented|averaged|hit|exceeded|per cent|percent|lead|leads|led|follow|follows|followed|both|got|won|took|unchanged)\b)/
const HAN_BEFORE =
  /(?:^|[，。；、：:（(\s]|其中|[年月度日期季]|全[市省国县区]|方面|实现|完成|和|与|及)$/
const HAN_BEHIND =
  /^(?:[（(][^）)]{0,12}[）)])?(?:$|[，：:\d]|合计|共|分别|均|为|是|达|有|约|完成|实现|增|减|降|上|下|回落|同比|环比|比|较|累计|占|超|突破|近)/
/** Of something else than the row: a part of it, or it per something. */
const OTHER =
  /[;；:：]|\b(?:among|excluding|except|of which|including|without|per [a-z]+|ratio|margin|target|forecast|expects?|expected|aims?|guidance|giving|bringing|making|leaving|whereas|while)\b|其中|剔除|扣除|目标|预计|预期|除.{1,10}外|人均|每/
const BASE =
  /\b(?:from|against|versus|vs\.?|than|compared with|compared to|in \d{4}:)[^,;]{0,20}$|上年同期|去年同期|[由从较比][^，；]{0,12}$/
