import { HouseError } from '#platform/errors'
import type { PackFiles } from '#platform/region'

/** A pack's rules in memory, sound as they are; `changes` replaces or adds files, `null` leaves one out. */
export function packOf(changes: { readonly [path: string]: string | null } = {}): PackFiles {
  const texts = new Map(
    Object.entries({ ...FILES, ...changes }).filter(
      (entry): entry is [string, string] => entry[1] !== null,
    ),
  )
  const readText = (path: string): string => {
    const text = texts.get(path)
    if (text === undefined) throw new HouseError('region.no-file', { path })
    return text
  }
  return {
    list: (prefix = '') => [...texts.keys()].filter((path) => path.startsWith(prefix)).sort(),
    has: (path) => texts.has(path),
    readText,
    readBytes: (path) => Buffer.from(readText(path)),
  }
}

export const RULE = 'rules/library/fees.yaml'

const FILES = {
  'rules/documents.yaml': `
act:
  title: { en: Act, zh: 法 }
  standing: read
  first-seen: 2010-01-01
`,
  'rules/sets.yaml': `
layers:
  base: { kind: law, title: { en: base, zh: 基础 } }
  idea: { kind: proposal, title: { en: idea, zh: 建议 } }
sets:
  law: { title: { en: law, zh: 法 }, layers: [base] }
  reform: { title: { en: reform, zh: 改革 }, layers: [base, idea] }
above: { X-R: region }
`,
  [RULE]: `
title: { en: Fees, zh: 费用 }
formula: library/loan
place: X-N1
layer: base
document: act
parameters:
  library/fee:
    - from: 2010-01-01
      to: 2020-01-01
      value: { adult: '1.00', child: '0.50' }
    - from: 2020-01-01
      clause: { en: Article 2, zh: 第二条 }
      value: { adult: '1.20', rest: none }
  library/share:
    - from: 2010-01-01
      value:
        - value: 100 %
        - at-least: 30
          value: 12.5 %
cases:
  - name: { en: An adult, zh: 成人 }
    date: 2021-05-05
    given: { reader: adult }
    expect: { fee: '1.20' }
    source: { en: by hand, zh: 手算 }
`,
}
