import { HouseError } from '#platform/errors'
import type { PackFiles } from '#platform/region'

/** A pack's files in memory, sound as they are; `changes` replaces or adds some, `null` leaves one out. */
export function packOf(changes: { readonly [path: string]: string | null } = {}): PackFiles {
  const texts = new Map(Object.entries({ ...FILES, ...changes }).filter(hasText))
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

function hasText(entry: [string, string | null]): entry is [string, string] {
  return entry[1] !== null
}

const FILES = {
  'series/documents.yaml': `
release:
  title: { en: Release, zh: 公报 }
  publisher: Office
  origin: office
  published: 2024-01-17
  licence: CC0-1.0
  transcription: original
later:
  title: { en: Later, zh: 后来 }
  publisher: Office
  origin: office
  published: { from: 2024-11-01, to: 2024-11-30 }
  licence: CC0-1.0
  transcription: copy
  echo-of: release
`,
  'series/vintages.yaml': `
- id: a/first
  account: accounts
  basis: a
  stage: preliminary
  label: { en: first, zh: 首次 }
  rank: 10
`,
  'series/indicators.yaml': `
output:
  owner: economy
  title: { en: Output, zh: 产出 }
  description: { en: Output, zh: 产出 }
  synonyms: { en: [product], zh: [产值] }
  unit: CNY
  account: accounts
  method: { en: Counted, zh: 统计 }
  source: { en: Office, zh: 统计局 }
  digits: 0
output-share:
  owner: economy
  title: { en: Share, zh: 比重 }
  description: { en: Share, zh: 比重 }
  unit: percent
  account: accounts
  method: { en: Computed, zh: 计算 }
  source: { en: Here, zh: 本平台 }
  digits: 1
  variants:
    - id: only
      label: { en: of the nation, zh: 占全国 }
      expression:
        kind: share
        part: { kind: sum, over: region, of: { kind: indicator, indicator: output } }
        whole: { kind: at, place: X, of: { kind: indicator, indicator: output } }
        denominator: { en: the nation, zh: 全国 }
`,
  'series/targets.yaml': `
output-2030:
  title: { en: More, zh: 更多 }
  indicator: output
  place: X-R
  period: '2030'
  bound: at-least
  value: '100'
  unit: CNY
  due: 2030-12-31
  document: release
`,
  'series/output.csv': `indicator,place,period,value,unit,document
output,X,2023,400,CNY,release
output,X-N,2023,60,CNY,release
output,X-S,2023,40,CNY,release
`,
}
