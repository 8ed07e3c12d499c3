import { say } from '#platform/i18n'
import type { Block, FigureMark } from '#programmes/bulletin/types'
import { RunningText } from '#web'

type Given = {
  readonly lang: string
  readonly figures: { readonly [id: string]: FigureMark }
  /** Where a figure is clicked, its place in the source is shown; left out: nothing is to be clicked. */
  readonly open?: ((figure: string) => void) | undefined
}

/** A draft's text as readers would get it. */
export function Rendering({ blocks, ...given }: Given & { readonly blocks: readonly Block[] }) {
  return (
    <RunningText
      blocks={blocks}
      top={3}
      figure={({ figure }) => <FigureOf figure={figure} {...given} />}
    />
  )
}

function FigureOf({ figure, lang, figures, open }: Given & { readonly figure: string }) {
  const mark = figures[figure]
  if (mark === undefined) return <span className="figure-unknown">{figure}</span>
  const words = say(mark.verdictWords, lang)
  const title = `${words}: ${say(mark.reason, lang)}`
  const content = (
    <>
      {say(mark.shown, lang)}
      <span className="sr"> ({words})</span>
    </>
  )
  const name = `fig fig-${mark.verdict}`
  if (open === undefined)
    return (
      <span className={name} title={title}>
        {content}
      </span>
    )
  return (
    <button
      type="button"
      className={`${name} figure-act`}
      title={title}
      onClick={() => open(figure)}
    >
      {content}
    </button>
  )
}
