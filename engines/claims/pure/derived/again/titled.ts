import type { Figure, Scene } from '../scene.ts'

/** So many figures of a text are looked at. */
const FIGURES_MAX = 150

/** 5家预增 over 8家公布，其中预增5家: what the title says is told, and this is another. */
export function isTitleTold({ doc, pieces, figures }: Scene, title: Figure, own: Figure): boolean {
  const isHead = (one: Figure): boolean => pieces[one.claim.sentence]?.paragraph === 0
  return (
    doc.paragraphs[0]?.kind === 'heading' &&
    isHead(title) &&
    figures
      .slice(0, FIGURES_MAX)
      .some(
        (one) =>
          !isHead(one) && one.order > own.order && one.size === title.size && one.sort !== 'S',
      )
  )
}
