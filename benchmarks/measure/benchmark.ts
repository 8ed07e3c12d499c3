// Terms.
// benchmark   one question of speed, asked of the product and, in the same run, of its peers.
// ratio       ours through theirs; what a number counts (time, rate, bytes) its name says.

export type Measures = { readonly [name: string]: number | null }

export type Outcome = {
  readonly ours: Measures
  readonly peers: { readonly [peer: string]: Measures }
  readonly ratios: Measures
  /** Where a benchmark measures one thing again and again, each time: by the name of the thing. */
  readonly courses?: { readonly [course: string]: readonly object[] }
}

export type RunOptions = {
  /** Fewer rows and repeats: ends within 40 seconds on two busy cores. */
  readonly quick: boolean
  /** One line of progress, on stderr. */
  readonly note: (line: string) => void
  /** What stood behind `--name` on the command line. */
  readonly option: (name: string) => string | undefined
}

export type Benchmark = {
  readonly name: string
  readonly title: string
  readonly run: (options: RunOptions) => Promise<Outcome>
}
