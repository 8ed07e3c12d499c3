/**
 * Arithmetic as people write it: in groups of three, which commas would make ambiguous, and not for ever; what digits can
 * stand for as a range, '+20 % ≠ 11.5 % … 13 %', not as a set, '∉ [11.5 %, 13 %)'.
 */
export function legible(numbers: string): string {
  return numbers
    .replace(
      /([∈∉]) [[(]([^,()[\]]{1,60}), ([^,()[\]]{1,60})[\])]/g,
      (_, sign: string, low: string, high: string) =>
        low === high
          ? `${sign === '∈' ? '=' : '≠'} ${low}`
          : `${sign === '∈' ? '≈' : '≠'} ${low} … ${high}`,
    )
    .replace(/(\.\d{4})\d{3,40}/g, '$1…')
    .replace(/(?<![\d.])\d{5,40}/g, (digits) => digits.replace(/\B(?=(?:\d{3}){1,13}$)/g, '\u202f'))
}
