import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/**
 * Files that start, kill and ask processes: short texts that take long. By size they would come last, and one worker would go
 * on with them alone. Longest first, as measured.
 */
const LONG = [
  'test/e2e/guide.test.ts',
  'test/e2e/every-page.test.ts',
  'test/e2e/check.test.ts',
  'benchmarks/faults/kill-rounds.db.test.ts',
  'bin/lifecycle.db.test.ts',
  'benchmarks/disk/disk.db.test.ts',
  'benchmarks/ledger-faults/kill-rounds.db.test.ts',
  'platform/db/embedded/server.db.test.ts',
  'platform/jobs/jobs.db.test.ts',
  'platform/auth/throttle/throttle.db.test.ts',
]

/** Long files first, so that workers end together; the others as Vitest has them: by their last run, or by size where there is none. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification) => {
      const place = LONG.indexOf(relative(ROOT, moduleId))
      return place === -1 ? LONG.length : place
    }
    return (await super.sort(files)).sort((a, b) => placeOf(a) - placeOf(b))
  }
}
