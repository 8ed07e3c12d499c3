import type { ReactNode } from 'react'
import type { PageFrame } from '#programmes/contract/page'
import { ActionForm } from '#web'

/** A form that works without a script: a button, and what is sent along with it. */
export function Act(props: {
  readonly frame: PageFrame
  readonly to: string
  readonly words: string
  readonly hidden?: { readonly [name: string]: string }
  readonly plain?: boolean
  readonly children?: ReactNode
}) {
  const { frame, to, words, hidden = {}, plain = false, children } = props
  return (
    <ActionForm frame={frame} to={to} className={plain ? 'inline-form' : 'fields'}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <p className="acts">
        <button type="submit" className={plain ? 'plain' : 'main-act'}>
          {words}
        </button>
      </p>
    </ActionForm>
  )
}
