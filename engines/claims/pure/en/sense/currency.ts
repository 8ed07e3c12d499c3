import type { Doc } from '../../model.ts'
import { once } from '../../once.ts'
import type { Found } from '../forms/found.ts'
import { at, type Line } from '../words/tokens.ts'

// Signs of money that two currencies share: what else the text says decides.

/** So much of a release is looked at for its country. */
const LEAD_LENGTH = 3000
const DOLLARS_OF_CENTS: ReadonlySet<string> = new Set(
  'EUR HKD AUD CAD SGD NZD ZAR TWD MYR'.split(' '),
)

/** Reads ¥ as yen where the text speaks of Japan and not of yuan; cents as those of the money beside them. */
export function withCurrencies(doc: Doc, line: Line, finds: readonly Found[]): readonly Found[] {
  return finds.map((hit, order) => {
    if (isMoney(hit, 'CNY') && at(line, hit.numberFirst - 1).text === '¥' && isBareYen(line, hit))
      return isJapanese(doc) ? { ...hit, unit: hit.unit.replace('CNY', 'JPY') } : hit
    if (isMoney(hit, 'USD') && isCents(line, hit)) {
      const code = moneyBeside(finds, order) ?? onlyDollarOf(doc)
      return code === null ? hit : { ...hit, unit: hit.unit.replace('USD', code) }
    }
    if (isMoney(hit, 'USD') && isBareDollar(line, hit)) {
      const code = dollarOf(doc)
      return code === null ? hit : { ...hit, unit: hit.unit.replace('USD', code) }
    }
    return hit
  })
}

/** Whose dollar a bare one is, where the text tells. */
export function dollarOf(doc: Doc): string | null {
  return isOfHongKong(doc) ? 'HKD' : (onlyDollarOf(doc) ?? (ofOffice(doc.text, doc) || null))
}

const OFFICES: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:Statistics Canada|Canad(?:a Revenue|a Post|ian Real Estate)|Government of (?:Canada|Ontario|Alberta))\b/,
    'CAD',
  ],
  [
    /\b(?:Australia Post|Australian (?:Bureau of|Government|Treasury|Taxation)|Tourism (?:Research )?Australia|(?:Queensland|Victorian|Tasmanian|NSW) (?:Government|Budget|Treasury))\b/,
    'AUD',
  ],
  [/\b(?:Stats NZ|Statistics New Zealand|New Zealand (?:Government|Treasury|Post))\b/, 'NZD'],
  [
    /\b(?:Monetary Authority of Singapore|Singapore (?:Department of Statistics|Tourism Board|Government)|Enterprise Singapore)\b/,
    'SGD',
  ],
  [/\bCensus and Statistics Department\b/, 'HKD'],
]
const OTHER_DOLLARS =
  /\b(?:US|A|AU|NZ|C|CA|S|HK)\$|\bUSD\b|\bU\.?S\.? dollars?\b|\b(?:CAD|AUD|NZD)\b|\b(?:Australian|Canadian|Zealand|Singapore) dollars?\b/

/** Of a country's offices; empty where none or several are named. */
const ofOffice = once((text: string, _: Doc): string => {
  if (OTHER_DOLLARS.test(text)) return ''
  const [code = '', ...more] = OFFICES.flatMap(([name, own]) => (name.test(text) ? [own] : []))
  return more.length === 0 ? code : ''
})

/** `$1.2 billion`, and neither `US$` nor `HK$`. */
function isBareDollar(line: Line, { numberFirst }: Found): boolean {
  return at(line, numberFirst - 1).text === '$' && !at(line, numberFirst - 1).glued
}

/** A bare dollar of a text that is Hong Kong's own: `HKT`, `HKSAR`, or its name and no other dollar. */
function isOfHongKong(doc: Doc): boolean {
  return isHongKong(doc.text, doc)
}

const isHongKong = once((text: string, _: Doc): boolean => {
  const lead = text.slice(0, LEAD_LENGTH)
  if (/US\$|USD|\bU\.?S\.? dollars?\b/.test(lead)) return /HK\$|HKD|\bHKT\b/.test(lead)
  return /HK\$|\bHKSAR\b|\bHKT\b/.test(lead) || (lead.match(/\bHong Kong\b/g)?.length ?? 0) >= 2
})

const DOLLARS: ReadonlyMap<string, string> = new Map([
  ['A', 'AUD'],
  ['AU', 'AUD'],
  ['C', 'CAD'],
  ['CA', 'CAD'],
  ['NZ', 'NZD'],
  ['S', 'SGD'],
])
const DOLLAR_SUM = /([A-Z]{0,3})\$ ?(\d[\d.,]*\d|\d)/g

/**
 * `$7.85` in the headline of a text that has `NZ$` below, or the same sum as `NZ$7.85`, or `ten cents` in one of such dollars alone. Who writes both
 * signs for different sums means two countries' dollars.
 */
function onlyDollarOf(doc: Doc): string | null {
  const sums = [...doc.text.slice(0, LEAD_LENGTH).matchAll(DOLLAR_SUM)]
  const [bare, signed] = [sums.filter(([, sign]) => sign === ''), sums.filter(([, sign]) => sign)]
  const codes = new Set(signed.map(([, sign = '']) => DOLLARS.get(sign)))
  const title = doc.text.indexOf('\n')
  const isSame =
    bare.every(({ index }) => index < title) ||
    bare.some(([, , sum]) => signed.some(([, , other]) => other === sum))
  return codes.size === 1 && isSame ? ([...codes][0] ?? null) : null
}

function isMoney(hit: Found, code: string): boolean {
  return hit.unit === code || hit.unit.startsWith(`${code}/`)
}

/** `RMB ¥80` and `CN¥80` say which. */
function isBareYen(line: Line, hit: Found): boolean {
  const word = at(line, hit.numberFirst - 2).text
  return word !== 'rmb' && word !== 'cn'
}

function isCents(line: Line, hit: Found): boolean {
  for (let place = hit.numberNext; place < hit.next; place += 1) {
    const word = at(line, place).text
    if (word === 'us') return false
    if (word === 'cents' || word === 'cent' || word === '¢') return true
  }
  return false
}

function moneyBeside(finds: readonly Found[], order: number): string | null {
  for (const other of [finds[order - 1], finds[order + 1], finds[order - 2]]) {
    const code = other?.unit.split('/')[0] ?? ''
    if (DOLLARS_OF_CENTS.has(code)) return code
    if (code === 'USD') return null
  }
  return null
}

const JAPAN =
  /\b(?:Japan|Japanese|Tokyo|Osaka|Nagoya|Kyoto|Fukuoka|Sapporo|Yokohama|yen|JPY|Nikkei|TSE)\b/gi
const YUAN = /\b(?:yuan|RMB|CNY|renminbi)\b/i
const CHINA = /\b(?:China|Chinese|Beijing|Shanghai|Shenzhen)\b/gi

/** Of Japan more is said than of China, and nothing of yuan. */
function isJapanese(doc: Doc): boolean {
  const lead = doc.text.slice(0, LEAD_LENGTH)
  const japan = lead.match(JAPAN)?.length ?? 0
  return japan > 0 && japan > (lead.match(CHINA)?.length ?? 0) && !YUAN.test(lead)
}
