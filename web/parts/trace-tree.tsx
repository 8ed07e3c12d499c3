import type { Lang } from '#platform/i18n'
import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import type { ObservationView, TraceNode } from '#programmes/figures/types'
import { linkTo } from '../links.ts'
import { tell, WORDS } from '../words.ts'
import { EVIDENCE } from './words.ts'

/** How deep the tree stands open: the figure and its terms, where they are few; forty cities wait behind a click. */
const OPEN_DEPTH = 2
const OPEN_INPUTS_MAX = 6

/** A computation down to the observations, each with its vintage and document; it folds without script. */
export function TraceTree({
  frame,
  trace,
}: {
  readonly frame: PageFrame
  readonly trace: TraceNode
}) {
  return (
    <ul className="tree">
      <Node frame={frame} node={trace} depth={0} />
    </ul>
  )
}

type NodeProps = { readonly frame: PageFrame; readonly node: TraceNode; readonly depth: number }

function Node({ frame, node, depth }: NodeProps) {
  const { lang } = frame
  const inputs = inputsOf(node)
  const amount = node.value === null ? say(WORDS.noValue, lang) : say(node.value.words, lang)
  if (inputs.length === 0) {
    return (
      <li>
        <span className="leaf">
          <span className="amount">{amount}</span>
          {say(node.label, lang)}
          {node.observation !== null && <ReadFrom frame={frame} observation={node.observation} />}
          <Besides frame={frame} node={node} />
        </span>
      </li>
    )
  }
  const open = depth < OPEN_DEPTH && inputs.length <= OPEN_INPUTS_MAX
  return (
    <li>
      <details open={open}>
        <summary>
          <span className="amount">{amount}</span>
          {say(node.label, lang)}
        </summary>
        <ul>
          {inputs.map((input, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one drawing of a fixed list; two inputs may be alike.
            <Node key={place} frame={frame} node={input} depth={depth + 1} />
          ))}
        </ul>
      </details>
    </li>
  )
}

/** An indicator and the expression behind it are one step to a reader: the formula is shown above already. */
function inputsOf(node: TraceNode): readonly TraceNode[] {
  const [only] = node.inputs
  const same =
    node.inputs.length === 1 &&
    only !== undefined &&
    only.inputs.length > 0 &&
    only.value?.exact === node.value?.exact
  return same ? inputsOf(only) : node.inputs
}

function ReadFrom(props: { readonly frame: PageFrame; readonly observation: ObservationView }) {
  const { frame, observation } = props
  const { lang } = frame
  const { document, vintage, note, doubt, breakNote, provenance } = observation
  return (
    <span className="from">
      {say(vintage.label, lang)} ·{' '}
      <a href={linkTo(frame, document.href)}>{say(document.title, lang)}</a>
      {` · ${tell(EVIDENCE.publishedOn, lang, { words: say(document.published, lang) })}`}
      {document.transcription !== 'original' && ` · ${say(document.transcriptionWords, lang)}`}
      {provenance !== 'published' && ` · ${say(observation.provenanceWords, lang)}`}
      {note !== null && <Aside>{say(note, lang)}</Aside>}
      {doubt !== null && <Aside>{tell(EVIDENCE.doubt, lang, { words: say(doubt, lang) })}</Aside>}
      {breakNote !== null && (
        <Aside>{tell(EVIDENCE.comparabilityBreak, lang, { words: say(breakNote, lang) })}</Aside>
      )}
    </span>
  )
}

/** Documents that agree, and those that don't: both are shown. */
function Besides({ frame, node }: { readonly frame: PageFrame; readonly node: TraceNode }) {
  const { lang } = frame
  const names = node.backing.map(({ title }) => say(title, lang)).join(say(WORDS.comma, lang))
  return (
    <>
      {names !== '' && (
        <span className="from">{tell(EVIDENCE.backing, lang, { documents: names })}</span>
      )}
      {node.disagreeing.map((other) => (
        <span className="from differs" key={`${other.document.id} ${other.value.exact}`}>
          {disagreement(other, lang)}
        </span>
      ))}
    </>
  )
}

function disagreement({ value, document }: ObservationView, lang: Lang): string {
  return tell(EVIDENCE.disagreeing, lang, {
    value: say(value.words, lang),
    document: say(document.title, lang),
  })
}

function Aside({ children }: { readonly children: string }) {
  return <span className="note-line">{children}</span>
}
