// GF(256) with the polynomial x^8 + x^4 + x^3 + x^2 + 1 (ISO/IEC 18004, 7.5.2).

const POLYNOMIAL = 0x11d

export function multiply(a: number, b: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ (product >>> 7 ? POLYNOMIAL : 0)
    if ((b >>> bit) & 1) product ^= a
  }
  return product & 0xff
}

/** The codewords by which errors are corrected: the remainder of the data by the generator of that degree. */
export function remainderOf(bytes: readonly number[], degree: number): readonly number[] {
  const generator = generatorOf(degree)
  const rest = Array.from({ length: degree }, () => 0)
  for (const byte of bytes) {
    const factor = byte ^ (rest.shift() ?? 0)
    rest.push(0)
    for (const [index, coefficient] of generator.entries())
      rest[index] = (rest[index] ?? 0) ^ multiply(coefficient, factor)
  }
  return rest
}

// (x - 1)(x - 2)(x - 4)...; the leading coefficient, 1, is left out.
function generatorOf(degree: number): readonly number[] {
  const coefficients: number[] = Array.from({ length: degree }, (_, index) =>
    index === degree - 1 ? 1 : 0,
  )
  let root = 1
  for (let factor = 0; factor < degree; factor += 1) {
    for (let index = 0; index < degree; index += 1) {
      const above = coefficients[index + 1] ?? 0
      coefficients[index] = multiply(coefficients[index] ?? 0, root) ^ above
    }
    root = multiply(root, 2)
  }
  return coefficients
}
