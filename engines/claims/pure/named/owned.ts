import type { Asked } from './types.ts'

const LINK =
  '(?:(?:also |still )?(?:stood|was|were|is|are|came|come|rose|fell|grew|reached|hit|totall?ed|climbed|dropped|increased|declined) )?(?:at |to |by |from |in at )?(?:only |about |some )?'
/** The owner alone, right before the figure: "Darvel's to", "while Darvel's stood at". */
const OWNER = new RegExp(
  `(?:^|[,;] |\\b(?:and|while|but|with) )(?:the )?(\\p{Lu}[\\p{L}.-]*(?: \\p{Lu}[\\p{L}.-]*){0,2})['’]s ${LINK}$`,
  'u',
)
const OWNED = /^(?:the )?(\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*){0,2})['’]s (.+)$/u
const BETWEEN_MAX = 60

/** "Lorvia's output came to 12 million, Darvel's to 8 million": the second has the measure of the first, and an owner of its own. */
export function ownedName({ text, last, claim }: Asked): string | null {
  if (last === null || last.name === null || claim.start - last.claim.end > BETWEEN_MAX) return null
  const owner = OWNER.exec(text.slice(last.claim.end, claim.start))?.[1]
  const [, first, measure] = OWNED.exec(last.name) ?? []
  if (owner === undefined || measure === undefined || owner === first) return null
  return `${owner}’s ${measure}`
}
