import type { ReactNode } from 'react'

type PartProps = {
  readonly title: string
  /** In the panel, one heading lower. */
  readonly folded: boolean
  readonly children: ReactNode
}

export function Part({ title, folded, children }: PartProps) {
  const Heading = folded ? 'h3' : 'h2'
  return (
    <>
      <Heading>{title}</Heading>
      {children}
    </>
  )
}

/** A part that waits behind its title in the panel and stands open on a page. */
export function Fold({ title, folded, children }: PartProps) {
  if (!folded) {
    return (
      <Part title={title} folded={false}>
        {children}
      </Part>
    )
  }
  return (
    <details className="fold">
      <summary>{title}</summary>
      {children}
    </details>
  )
}
