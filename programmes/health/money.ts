import type { Fen, OutpatientAmounts } from './pure/index.ts'
import type { AmountsAnswer } from './types.ts'

/** Yuan with at most two decimals, up to the interface's 16,2. */
export const YUAN_FORM = '^(0|[1-9][0-9]{0,11})([.][0-9]{1,2})?$'
/** A quantity with at most four decimals. */
export const QUANTITY_FORM = '^(0|[1-9][0-9]{0,7})([.][0-9]{1,4})?$'

export function fenOf(yuan: string): Fen {
  return scaled(yuan, 2)
}

export function yuanOf(fen: Fen): string {
  return decimal(fen, 2)
}

export function quantityOf(text: string): bigint {
  return scaled(text, 4)
}

/** A quantity as it is kept: without noughts at its end. */
export function quantityText(quantity_e4: bigint): string {
  return decimal(quantity_e4, 4).replace(/0+$/, '').replace(/\.$/, '')
}

/** The ceiling of a line: that of a unit times the quantity, half a fen upwards. */
export function ceilingOf(ceiling: Fen, quantity_e4: bigint): Fen {
  return (ceiling * quantity_e4 + 5_000n) / 10_000n
}

export function amountsAnswer(amounts: OutpatientAmounts): AmountsAnswer {
  const told: { [name: string]: string | number } = {}
  for (const [name, held] of Object.entries(amounts))
    told[name] = typeof held === 'bigint' ? yuanOf(held) : held
  return told as AmountsAnswer
}

function scaled(text: string, places: number): bigint {
  const [whole = '0', fraction = ''] = text.split('.')
  // As one number’s digits: with a power and a sum of big ones it took nearly twice as long.
  return BigInt(whole + fraction.padEnd(places, '0'))
}

function decimal(value: bigint, places: number): string {
  const sign = value < 0n ? '-' : ''
  const digits = String(value < 0n ? -value : value).padStart(places + 1, '0')
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}
