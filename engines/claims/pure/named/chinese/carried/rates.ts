import type { ReadClaim } from '../../../model.ts'
import { fold } from '../../../zh/parts/fold.ts'

// Figures of a rate, a share or a contribution, which are of no amount: 增速居全省第二, 占比提高2个百分点, 拉动工业增长3个百分点.

const MOVES =
  '(?:增长|增加|上涨|上升|下降|下跌|回落|回升|减少|提高|提升|多增|少增|增速|扩大|收窄|[升降涨跌])'
const GIVES = new RegExp(
  `(?:^|[，,；;。：:（(]|并|合计|共同)(拉动|下拉|影响|带动|推动|拖累|拉低|推高)([^，,；;。：:\\d]{2,18}?)(?:同比|环比)?${MOVES}?了?(?:约|近|超过?)?$`,
  'u',
)

/** 猪肉价格上涨9%，影响CPI上涨0.2个百分点: what contributes to what, by what was told before. */
export function contributed(clause: string, contributor: string | null): string | null {
  if (contributor === null) return null
  const plain = fold(clause)
  const [, deed = '', of = ''] = GIVES.exec(plain) ?? []
  if (deed === '') return null
  const at = plain.lastIndexOf(`${deed}${of}`)
  const to = /[對動響]/u.test(clause) ? '對' : '对'
  const how = deed === '影响' ? clause.slice(at, at + 2) : to === '對' ? '拉動' : '拉动'
  const whole = clause.slice(at + deed.length, at + deed.length + of.length)
  const who = contributor.replace(/[增降涨漲][速幅]$/u, '')
  return /[对對].+的(?:影|拉)/u.test(who) ? null : `${who}${to}${whole}的${how}`
}

const RATE = '(?:增速|增幅|降幅|涨幅|跌幅|升幅|占比|比重|位次|排名|比例)'
/** It opens the clause, and nothing is named before it. */
const OPENS = new RegExp(
  `(?:^|[，,；;。：:])(?:其|其中|且|而|但|这一?|该)?(?:同比|环比)?(${RATE})(?:均|分别|则|也|已|仍)*(?!最|均价)[^，,；;。：:]*$`,
  'u',
)
/** It stands behind what it is of. */
const BEHIND = new RegExp(
  `^(.{2,20}?)(${RATE})(?:均|双双|分别|排|位?居|位?列|名列|全[国省市区县州])`,
  'u',
)

export function isRateOf({ kind, unit }: ReadClaim): boolean {
  return kind === 'rank' || unit === 'rank' || unit === 'percentage-point' || unit === 'places'
}

/** The name with the rate that its clause opens with; `name`: as it was found. */
export function ofRate(clause: string, name: string | null, last: string | null): string | null {
  const plain = fold(clause)
  const word = OPENS.exec(plain)
  if (word !== null) {
    // 市占率升至18%，增幅为5个百分点: by how much it rose, and no rate that did.
    if (OWN.test(plain.slice(word.index))) return null
    const rate = clause.slice(word.index + word[0].indexOf(word[1] ?? ''))
    const told = rate.slice(0, 2)
    const of = name === null || OF_IT.test(fold(name)) ? last : name
    if (of === null || OF_IT.test(fold(of))) return null
    return ends(of, told)
      ? of
      : `${of.replace(/[增降涨漲跌升][速幅]$|[占佔]比$|比重$/u, '')}${told}`
  }
  const own = plain.split(/[，,；;。：:]/u).at(-1) ?? ''
  const [, of = '', rate = ''] = BEHIND.exec(own) ?? []
  if (name === null || of === '') return null
  const from = clause.length - own.length
  const told = clause.slice(from + of.length, from + of.length + rate.length)
  const bare = name.slice(0, Math.max(0, fold(name).replace(ALL_OF, '').length))
  if (ends(bare, told)) return bare === name ? null : bare
  return of.endsWith(fold(bare)) ? `${bare}${told}` : null
}

const OWN = /[增降涨跌升]幅(?:高|超)?[为达]?(?:约|近|超)?$/u
const OF_IT = /^(?:增速|增幅|降幅|涨幅|跌幅|升幅|占比|比重|位次|排名|比例)$/u
const ALL_OF = /全[国省市区县州]$/u

function ends(name: string, rate: string): boolean {
  return fold(name).endsWith(fold(rate))
}
