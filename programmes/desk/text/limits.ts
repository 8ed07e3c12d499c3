/** What a text and a save may hold. */
export const LIMITS = {
  text_bytes_max: 200_000,
  updates_per_push_max: 500,
  /** Updates that one answer brings; who is further behind asks again. */
  updates_per_pull_max: 1000,
  /** A save from further back than this is refused: its editor catches up first. */
  updates_behind_max: 5000,
  /** A text is kept whole at least once in so many versions. */
  versions_per_snapshot: 200,
  figures_max: 400,
  comments_max: 2000,
} as const
