import type { ClaimBound, ComparisonKind } from '../../../engines/claims/types.ts'
import {
  type GoldClaim,
  type GoldRelation,
  type GoldSpan,
  type GoldText,
  RELATIONS,
} from './types.ts'

const BOUNDS: ReadonlySet<string> = new Set<ClaimBound>([
  'exact',
  'over',
  'under',
  'nearly',
  'about',
  'between',
  'atMost',
  'atLeast',
])
const KINDS: ReadonlySet<string> = new Set<ComparisonKind>([
  'level',
  'from-to',
  'growth',
  'average-growth',
  'gap',
  'contribution',
  'share',
  'multiple',
  'rank',
  'target',
  'count',
  'sum',
  'ordinal',
  'superlative',
  'date',
  'span',
  'threshold',
])
/** Their period says nothing that is worth judging, unless the text states one. */
const WITHOUT_PERIOD: ReadonlySet<string> = new Set(['superlative', 'ordinal', 'threshold', 'span'])
const VALUE = /^-?\d+(?:\.\d+)?$/
const DATE = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/
const HEADERS = ['style', 'lang', 'date', 'period'] as const

type Header = { readonly [name in (typeof HEADERS)[number]]: string }

/** Reads one gold text (the format is in the README); throws at the first thing that isn't of the format. */
export function readGold(name: string, file: string): GoldText {
  const [head, body, tail, ...more] = file.replaceAll('\r\n', '\n').split(/^---\n/m)
  if (head === undefined || body === undefined || tail === undefined || more.length > 0)
    throw new Error(`${name}: head, text and relations are divided by two lines of ---`)
  const header = readHeader(name, head)
  if (header.lang !== 'en' && header.lang !== 'zh') throw new Error(`${name}: lang is en or zh`)
  if (!/^\d{4}-\d\d-\d\d$/.test(header.date)) throw new Error(`${name}: date is a day`)
  const { text, claims, spared } = readMarkup(name, body.replace(/\n+$/, ''), header.period)
  const relations = readRelations(name, tail, claims)
  return {
    name,
    style: header.style,
    lang: header.lang,
    date: header.date,
    text,
    claims,
    spared,
    relations,
  }
}

function readHeader(name: string, head: string): Header {
  const found = new Map<string, string>()
  for (const line of head.split('\n').filter((each) => each !== '')) {
    const [, key, value] = /^# ([a-z]+): (.+)$/.exec(line) ?? []
    if (key === undefined || value === undefined || !HEADERS.some((header) => header === key))
      throw new Error(`${name}: '${line}' is no header of ${HEADERS.join(', ')}`)
    found.set(key, value)
  }
  const read = (key: string): string => {
    const value = found.get(key)
    if (value === undefined) throw new Error(`${name}: header '${key}' is missing`)
    return value
  }
  return { style: read('style'), lang: read('lang'), date: read('date'), period: read('period') }
}

function readMarkup(
  name: string,
  body: string,
  mainPeriod: string,
): Pick<GoldText, 'text' | 'claims' | 'spared'> {
  const claims: GoldClaim[] = []
  const spared: GoldSpan[] = []
  let text = ''
  let at = 0
  for (;;) {
    const open = body.indexOf('[[', at)
    if (open === -1) break
    const close = body.indexOf(']]', open)
    const bar = body.indexOf('|', open)
    if (close === -1 || bar === -1 || bar > close)
      throw new Error(`${name}: '${body.slice(open, open + 40)}' is no [[words|reading]]`)
    text += body.slice(at, open)
    const words = body.slice(open + 2, bar)
    const reading = body.slice(bar + 1, close)
    if (reading === '?') spared.push({ start: text.length, end: text.length + words.length })
    else claims.push(readClaim(`${name}: [[${words}|`, words, text.length, reading, mainPeriod))
    text += words
    at = close + 2
  }
  text += body.slice(at)
  if (text.includes(']]')) throw new Error(`${name}: ]] without [[`)
  return { text, claims, spared }
}

/** `7600 km over p=@2024-10-31 k=level b="words of the base" bp=2018 #name` */
function readClaim(
  where: string,
  words: string,
  start: number,
  reading: string,
  mainPeriod: string,
): GoldClaim {
  const refuse = (why: string): never => {
    throw new Error(`${where}${reading}]]: ${why}`)
  }
  if (words.trim() !== words || words === '') refuse('words begin and end with a word')
  const [range = '', unit = '', ...rest] = reading.match(/[^\s"]+(?:"[^"]*")?/g) ?? []
  const [value = '', valueHigh = null] = range.split('..')
  const isValue = (one: string): boolean => (unit === 'date' ? DATE : VALUE).test(one)
  if (!isValue(value) || (valueHigh !== null && !isValue(valueHigh))) refuse('no value')
  if (unit === '' || unit.includes('=') || BOUNDS.has(unit)) refuse('no unit')
  const given = new Map<string, string>()
  for (const word of rest) {
    const [key, ...values] = word.split('=')
    const option = key ?? ''
    const isOption = ['p', 'k', 'b', 'bp'].includes(option) && values.length > 0
    if (word.startsWith('#')) given.set('id', word.slice(1))
    else if (BOUNDS.has(word)) given.set('bound', word)
    else if (isOption) given.set(option, values.join('=').replaceAll('"', ''))
    else refuse(`'${word}' is no bound, option or #name`)
  }
  const kinds = (given.get('k') ?? ownKind(unit, valueHigh)).split('/')
  for (const kind of kinds) if (!KINDS.has(kind)) refuse(`'${kind}' is no kind`)
  const bound = given.get('bound') ?? (valueHigh === null ? 'exact' : 'between')
  if ((bound === 'between') !== (valueHigh !== null)) refuse('between has two values')
  const ownPeriod =
    kinds[0] === 'date' ? value : kinds.some((kind) => WITHOUT_PERIOD.has(kind)) ? '?' : mainPeriod
  return {
    start,
    end: start + words.length,
    words,
    id: given.get('id') ?? null,
    value,
    valueHigh,
    units: unit.split(','),
    bound: bound as ClaimBound,
    periods: periodsOf(given.get('p') ?? ownPeriod),
    kinds: kinds as readonly ComparisonKind[],
    base: given.get('b') ?? null,
    basePeriod: given.get('bp') ?? null,
    name: null,
  }
}

function ownKind(unit: string, valueHigh: string | null): ComparisonKind {
  if (unit === 'date' && valueHigh === null) return 'date'
  return unit === 'rank' ? 'rank' : 'level'
}

/** '-' none, '?' not judged, 'a/b' either. */
function periodsOf(written: string): readonly (string | null)[] {
  if (written === '?') return []
  return written.split('/').map((code) => (code === '-' ? null : code))
}

/** `{change from=#a to=#b by=#c dir=rose}` */
function readRelations(
  name: string,
  tail: string,
  claims: readonly GoldClaim[],
): readonly GoldRelation[] {
  const byId = new Map<string, GoldClaim>()
  for (const claim of claims) {
    if (claim.id === null) continue
    if (byId.has(claim.id)) throw new Error(`${name}: #${claim.id} names two claims`)
    byId.set(claim.id, claim)
  }
  const used = new Set<string>()
  const relations = tail
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => readRelation(name, line, byId, used))
  for (const id of byId.keys())
    if (!used.has(id)) throw new Error(`${name}: no relation speaks of #${id}`)
  return relations
}

function readRelation(
  name: string,
  line: string,
  byId: ReadonlyMap<string, GoldClaim>,
  used: Set<string>,
): GoldRelation {
  const refuse = (why: string): never => {
    throw new Error(`${name}: ${line}: ${why}`)
  }
  const [, kind = '', rest = ''] = /^\{([a-z]+) (.+)\}$/.exec(line) ?? []
  if (!isRelationKind(kind)) return refuse('no relation')
  const shape: { must: readonly string[]; may: readonly string[]; words: readonly string[] } =
    RELATIONS[kind]
  const roles: { [role: string]: readonly GoldClaim[] } = {}
  const words: { [role: string]: string } = {}
  for (const part of rest.split(' ')) {
    const [, role = '', value = ''] = /^([a-z]+)=(.+)$/.exec(part) ?? refuse(`'${part}'`)
    if (shape.words.includes(role)) words[role] = value.replaceAll('_', ' ')
    else if ([...shape.must, ...shape.may].includes(role))
      roles[role] = value.split(',').map((named) => {
        used.add(named.slice(1))
        return byId.get(named.slice(1)) ?? refuse(`no claim ${named}`)
      })
    else refuse(`'${role}' is no role of it`)
  }
  for (const role of shape.must) if (roles[role] === undefined) refuse(`role '${role}' is missing`)
  return { kind, roles, words }
}

function isRelationKind(kind: string): kind is keyof typeof RELATIONS {
  return Object.hasOwn(RELATIONS, kind)
}
