// What the tests read through the toolkit, which ships no types.
declare module 'jsonstat-toolkit' {
  type Cell = { readonly value: number | null; readonly status: string | null }
  type Reader = {
    readonly class: string
    readonly role: { readonly time: readonly string[]; readonly geo: readonly string[] }
    readonly Data: (cell: { readonly [dimension: string]: string }) => Cell
    readonly Dimension: (id: string) => {
      readonly Category: (id: string | undefined) => { readonly label: string }
    }
  }
  export default function read(set: object): Reader
}
