/** An address with its search parameters; those that are null or undefined are left out. */
export function address(
  path: string,
  search: { readonly [name: string]: string | number | null | undefined } = {},
): string {
  const pairs = Object.entries(search).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, String(value)]],
  )
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs).toString()}`
}
