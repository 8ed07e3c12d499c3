// Signs are small numbers: what is great is cut or told by its magnitude.

export function most(number: number, limit: number): number {
  return number < 0 ? 0 : Math.min(number, limit)
}

/** 0, 1, 2-3, 4-7, ... */
export function magnitude(size: number): number {
  return size <= 0 ? 0 : most(Math.ceil(Math.log2(size + 1)), 9)
}
