import { isCounted } from '../checks/stated/units.ts'
import type { Doc, Quantity } from '../model.ts'

/**
 * Counts bare numbers of neighbouring rows alike: "Grants to companies 8,450 / Grants to individuals 1,920" are neither companies nor
 * individuals, which the names of rows say.
 */
export function withUnitsOfRows(
  { text, paragraphs }: Doc,
  quantities: readonly Quantity[],
): readonly Quantity[] {
  const found = new Map<Quantity, Quantity>()
  let run: Quantity[] = []
  let at = 0
  const close = (): void => {
    if (new Set(run.map(({ unit }) => unit)).size > 1)
      for (const one of run) found.set(one, { ...one, unit: 'items' })
    run = []
  }
  for (const { start, end, kind } of paragraphs) {
    if (kind !== 'row' && text.slice(start, end).trim() !== '') close()
    while ((quantities[at]?.start ?? end) < start) at += 1
    const own: Quantity[] = []
    for (; (quantities[at]?.start ?? end) < end; at += 1) own.push(...quantities.slice(at, at + 1))
    const [one] = own
    const isBare = one !== undefined && /^\d[\d.,\s]*$/.test(text.slice(one.start, one.end))
    if (
      kind === 'row' &&
      own.length === 1 &&
      isBare &&
      one.form === 'number' &&
      isCounted(one.unit)
    )
      run.push(one)
  }
  close()
  return found.size === 0 ? quantities : quantities.map((one) => found.get(one) ?? one)
}
