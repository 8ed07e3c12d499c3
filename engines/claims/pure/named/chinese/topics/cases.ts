import { fold } from '../../../zh/parts/fold.ts'
import type { Asked } from '../../types.ts'
import { before } from './between.ts'

// What a court did with the cases that it was told to have got: 受理民事案件8件，结案7件，结案率87%.

const DONE =
  /^(?:含)?(?:结案[数率]?|综合结案率|未结案?|旧存|撤诉|调解结案|调撤率|调解率|平均审理天数|执结率|服判息诉率|发改率)$/u
const GOT =
  /^(?:.{0,20}?(?:法院|检察院|检察机关))?(?:共|新|收|受理?|审结|执结|办结)*((?!.*各类|[共新收受理审]).{2,10}案件)$/u

/** The deed with the kind of cases of its sentence. */
export function withCases(asked: Asked, name: string): string | null {
  const { text, claim, sentence } = asked
  const deed = fold(name)
  if (!DONE.test(deed)) return null
  for (const one of before(asked)) {
    if (one.claim.start < sentence.start || one.name === null) return null
    if (/[。；;]/u.test(text.slice(one.claim.end, claim.start))) return null
    const kind = GOT.exec(fold(one.name))?.[1]
    if (kind !== undefined) return `${one.name.slice(-kind.length)}${name.replace(/^含/u, '')}`
    if (one.name.endsWith(name) && one.claim.measure?.start === claim.measure?.start)
      return one.name
  }
  return null
}
