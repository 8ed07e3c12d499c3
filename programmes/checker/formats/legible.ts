/**
 * Arithmetic as people write it: in groups of three, which commas would make ambiguous, and not for ever; what digits can
 * stand for as a range, '+20 % ≠ 11.5 % … 13 %', not as a set, '∉ [11.5 %, 13 %)'; of two that meet, one after the other.
 */
export function legible(numbers: string): string {
  return unbroken(numbers)
    .replace(
      /([∈∉]) [[(]([^,()[\]]{1,60}), ([^,()[\]]{1,60})[\])]/g,
      (_, sign: string, low: string, high: string) =>
        low === high
          ? `${sign === '∈' ? '=' : '≠'} ${low}`
          : `${sign === '∈' ? '≈' : '≠'} ${low} … ${high}`,
    )
    .replace(/; ∩ [[(]([^,()[\]]{1,60}), ([^,()[\]]{1,60})[\])] ≠ ∅/g, ' ≈ $1 … $2')
    .replace(/(\.\d{4})\d{3,40}/g, '$1…')
    .replace(/(?<![\d.])\d{5,40}/g, (digits) => digits.replace(/\B(?=(?:\d{3}){1,13}$)/g, '\u202f'))
}

/** A sign of per cent is never alone on a line. */
export function unbroken(words: string): string {
  return words.replace(/ (?=[%‰])/g, '\u202f')
}
