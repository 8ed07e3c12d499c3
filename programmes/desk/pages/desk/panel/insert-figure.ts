import { say, type Text } from '#platform/i18n'
import { tagOf } from '../../../marks/figure-tags.ts'
import type { Session } from '../session.ts'

/** A stated figure as it is put into a text: with the words of its bound around its tag. */
export type Insertable = {
  readonly id: string
  /** 'more than {value}' / '超过{value}' */
  readonly around: Text
  readonly form: 'number' | 'words'
}

export function insertFigure(session: Session, lang: string, figure: Insertable): void {
  const tag = tagOf(figure.id, figure.form)
  session.editors.get(lang)?.insert(say(figure.around, lang).replace('{value}', tag))
}
