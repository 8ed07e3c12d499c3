import type { Read, Write } from '#platform/db'
import type {
  Catalogue,
  Evaluation,
  ObservationSource,
  Request,
  StatedFigure,
  ThenAndSince,
  Verdict,
} from './types.ts'

/** The engine as a host holds it: the observations in memory, kept in step with the store. */
export type Series = {
  readonly catalogue: Catalogue
  readonly observations: ObservationSource
  readonly evaluate: (request: Request) => Evaluation
  readonly judge: (figure: StatedFigure, asOf: string) => Verdict
  readonly judgeThenAndSince: (
    figure: StatedFigure,
    documentDate: string,
    today: string,
  ) => ThenAndSince
  /** Reads what was added to the store since the last call; cheap when nothing was. */
  readonly refresh: (tx: Read) => Promise<void>
}

export type { Write }
