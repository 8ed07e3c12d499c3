// Signs are small numbers: what is great is cut or told by its magnitude.

/** Those of the guess that is weighed: thousands are, one after the other, so all are written into one list. */
export type Signs = { readonly values: Int32Array; count: number }

export function tell(signs: Signs, value: number): void {
  signs.values[signs.count] = value
  signs.count += 1
}

export function most(number: number, limit: number): number {
  return number < 0 ? 0 : Math.min(number, limit)
}

/** 0, 1, 2-3, 4-7, ... */
export function magnitude(size: number): number {
  return size <= 0 ? 0 : most(32 - Math.clz32(Math.ceil(size)), 9)
}
