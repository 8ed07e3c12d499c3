import { grown } from './columns.ts'

const EMPTY = -1
const FULL_SHARE = 0.6

/**
 * Cells (indicator, place, period, each a number) to consecutive cell numbers: open addressing over
 * typed arrays. A Map keyed by a joined string costs six times the memory and twice the time.
 */
export class CellTable {
  #slots: Int32Array
  #keys: Uint32Array
  #size = 0

  constructor(expected = 1024) {
    let capacity = 1024
    while (capacity * FULL_SHARE < expected) capacity *= 2
    this.#slots = new Int32Array(capacity).fill(EMPTY)
    this.#keys = new Uint32Array(1024 * 3)
  }

  get size(): number {
    return this.#size
  }

  /** -1 where there is none. */
  find(indicator: number, place: number, period: number): number {
    return this.#slots[this.#slotOf(indicator, place, period)] ?? EMPTY
  }

  /** The cell's number; a new cell gets the next one. */
  obtain(indicator: number, place: number, period: number): number {
    const slot = this.#slotOf(indicator, place, period)
    const found = this.#slots[slot] ?? EMPTY
    if (found !== EMPTY) return found
    const cell = this.#size
    this.#size += 1
    if (this.#keys.length < this.#size * 3) this.#keys = grown(this.#keys, this.#keys.length * 2)
    this.#keys[cell * 3] = indicator
    this.#keys[cell * 3 + 1] = place
    this.#keys[cell * 3 + 2] = period
    this.#slots[slot] = cell
    if (this.#size > this.#slots.length * FULL_SHARE) this.#rehash()
    return cell
  }

  periodOf(cell: number): number {
    return this.#keys[cell * 3 + 2] ?? 0
  }

  #slotOf(indicator: number, place: number, period: number): number {
    const slots = this.#slots
    const keys = this.#keys
    const mask = slots.length - 1
    let slot = mixed(indicator, place, period) & mask
    for (;;) {
      const cell = slots[slot] ?? EMPTY
      if (cell === EMPTY) return slot
      const at = cell * 3
      if (keys[at] === indicator && keys[at + 1] === place && keys[at + 2] === period) return slot
      slot = (slot + 1) & mask
    }
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(EMPTY)
    for (let cell = 0; cell < this.#size; cell += 1) {
      const at = cell * 3
      const slot = this.#slotOf(
        this.#keys[at] ?? 0,
        this.#keys[at + 1] ?? 0,
        this.#keys[at + 2] ?? 0,
      )
      this.#slots[slot] = cell
    }
  }
}

/** The finaliser of MurmurHash3 over the three numbers: neighbours in any of them land far apart. */
function mixed(a: number, b: number, c: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
