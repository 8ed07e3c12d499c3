import { type AmountName, NATIONAL_FIELDS } from '../pure/index.ts'
import type { AmountsAnswer } from '../types.ts'
import { SYSTEMS } from './systems.ts'

const CURRENCY = 'CNY'
/** The rate of the fund has four decimals. */
const BP = 10_000

type Money = { readonly value: number; readonly currency: string }
type Concept = {
  readonly coding: readonly {
    readonly system: string
    readonly code: string
    readonly display: string
  }[]
}

/** A decimal of FHIR is a number of JSON: with two decimals below 10¹¹ each has a number of its own. */
export function moneyOf(yuan: string): Money {
  return { value: Number(yuan), currency: CURRENCY }
}

/** All amounts as `total`s, which have a category and money. */
export function totalsOf(amounts: AmountsAnswer) {
  return names()
    .filter((name) => name !== 'pooledRate_bp')
    .map((name) => ({ category: conceptOf(name), amount: moneyOf(String(amounts[name])) }))
}

/** The same as `adjudication`s, with the rate as a bare value. */
export function adjudicationsOf(amounts: AmountsAnswer) {
  return names().map((name) =>
    name === 'pooledRate_bp'
      ? { category: conceptOf(name), value: amounts[name] / BP }
      : { category: conceptOf(name), amount: moneyOf(amounts[name]) },
  )
}

function names(): readonly AmountName[] {
  return Object.keys(NATIONAL_FIELDS) as AmountName[]
}

function conceptOf(name: AmountName): Concept {
  const { field, title } = NATIONAL_FIELDS[name]
  return { coding: [{ system: SYSTEMS.amount, code: field, display: title.zh ?? field }] }
}
