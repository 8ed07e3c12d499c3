import { say, type Text } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { linkTo, tell } from '#web'
import type { WorkItem } from '../../month/types.ts'
import { WORDS_OF_ACTS as A } from './act-words.ts'

/** The one thing that is to be done about an item, where the desk can do it. */
export function WorkStep(props: {
  readonly item: WorkItem
  readonly what: string
  readonly frame: PageFrame
}) {
  const { item, what, frame } = props
  const { lang } = frame
  const step = stepOf(item, frame)
  if (typeof step === 'string') return <span className="quiet">{say(A[step], lang)}</span>
  const act = say(step.words, lang)
  return (
    <a href={step.href} aria-label={tell(A.ofWork, lang, { act, what })}>
      {act}
    </a>
  )
}

type Step = { readonly href: string; readonly words: Text }

/** Where it is done, or how where no page does it. */
function stepOf(
  item: WorkItem,
  frame: PageFrame,
): Step | 'renew' | 'settleAnew' | 'payOut' | 'claimBack' {
  const { kind, id, month, place } = item
  const to = (path: string, search: { readonly [name: string]: string | null }, hash = '') =>
    `${linkTo(frame, `/health/desk${path}`, search)}${hash}`
  switch (kind) {
    case 'difference':
      return { href: to('/differences', { month, of: place }, `#d-${id}`), words: A.work }
    case 'dispute':
      return { href: to('/disputes', { month, state: 'open' }, `#d-${id}`), words: A.decide }
    case 'list':
      return frame.viewer?.office === true || frame.viewer === null
        ? { href: to('/lists', { month }), words: A.seeLists }
        : { href: to('/lists', { month, party: item.what, of: place }), words: A.handIn }
    case 'instruction':
      return { href: to('', { month }, `#i-${id}`), words: A.release }
    case 'receipt':
      return { href: to('/receipts', {}, `#r-${id}`), words: A.assign }
    case 'alert':
      return { href: to('/prefunds', {}), words: A.putUp }
    case 'prefund':
      return { href: to('/prefunds', {}, `#p-${id}`), words: A.accept }
    case 'resettlement':
      return 'settleAnew'
    case 'payout':
      return 'payOut'
    case 'claim':
      return 'claimBack'
    case 'filing':
      return 'renew'
  }
}
