/**
 * What the claims of a gold text measure, by their number in it, from 1. Each line has the numbers of claims with one name, a
 * tab and the names that are right. Throws at a number that no claim has, or that stands twice.
 */
export function readNames(name: string, file: string, claims: number): ReadonlyMap<number, string> {
  const names = new Map<number, string>()
  for (const [at, line] of file.replaceAll('\r\n', '\n').split('\n').entries()) {
    if (line.trim() === '') continue
    const refuse = (why: string): never => {
      throw new Error(`${name}, line ${at + 1}: ${why}`)
    }
    const [numbers = '', right = ''] = line.split('\t')
    if (right.trim() === '') refuse('numbers, a tab and names are wanted')
    for (const written of numbers.split(',')) {
      const number = Number(written)
      if (!Number.isInteger(number) || number < 1 || number > claims)
        refuse(`'${written}' is no claim of 1 to ${claims}`)
      if (names.has(number)) refuse(`claim ${number} is named twice`)
      names.set(number, right.trim())
    }
  }
  return names
}
