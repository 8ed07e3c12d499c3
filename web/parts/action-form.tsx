import type { ReactNode } from 'react'
import type { PageFrame } from '#programmes/contract/page'
import { linkHere } from '../links.ts'

/**
 * A form that performs an action without any script. It says on which page it stands, so that it can be drawn there again,
 * with why it was refused and what was typed.
 */
export function ActionForm(props: {
  readonly frame: PageFrame
  /** The path of the action, without language. */
  readonly to: string
  readonly className?: string | undefined
  /** For fields of it that stand elsewhere on the page. */
  readonly id?: string
  readonly children: ReactNode
}) {
  const { frame, to, className, id, children } = props
  return (
    <form id={id} className={className} method="post" action={`/${frame.lang}${to}`}>
      <input type="hidden" name="_page" value={linkHere(frame, {})} />
      {children}
    </form>
  )
}
