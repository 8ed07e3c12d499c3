import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/support/longest-first.ts'

// Pure tests share one process: nothing in the house has state at module level, and isolation took ten times as long.
const FAST = {
  name: 'fast',
  include: ['{platform,engines,programmes,web,benchmarks,bin,regions}/**/*.test.ts'],
  exclude: ['**/*.{db,load}.test.ts', '**/node_modules/**', 'web/dist/**'],
  pool: 'threads' as const,
  isolate: false,
  // Properties try hundreds of worlds, on machines that others use as well.
  testTimeout: 60_000,
}

// What is waited for comes late on a machine that others use as well; a second was the default, and twenty too few where eight
// others had nine tenths of it.
const PATIENT = { poll: { timeout: 120_000 } }

const DB = {
  name: 'db',
  include: ['{platform,engines,programmes,benchmarks,bin}/**/*.db.test.ts'],
  pool: 'forks' as const,
  // Two files at a time, each in a process and on a server of its own: one measures its memory, and what is sealed waits for
  // whatever else its server is doing.
  maxWorkers: 2,
  isolate: false,
  globalSetup: ['test/support/global-setup.ts'],
  expect: PATIENT,
  // Some start, kill and ask the product several times: 14 s, and three minutes where twenty others wanted the two processors.
  testTimeout: 600_000,
  hookTimeout: 180_000,
}

// A project of its own, so that nothing else waits for it: fifty thousand settlements take a minute of processor time.
const LOAD = {
  name: 'load',
  include: ['benchmarks/**/*.load.test.ts'],
  pool: 'threads' as const,
  testTimeout: 1_800_000,
  // A server that isn't careless writes all of it down before it ends.
  hookTimeout: 300_000,
}

const HOUSE = {
  name: 'house',
  include: ['test/house/**/*.test.ts'],
  pool: 'threads' as const,
  isolate: false,
  globalSetup: ['test/support/global-setup.ts'],
  testTimeout: 120_000,
  hookTimeout: 120_000,
}

// Two files at a time: each has a browser, a server and its database, and mostly one waits for another. Most go on from a first
// start that is made once: what it enters is 7 of the 12 s of processor time that a start takes. Files share the two processes:
// to read the house's modules anew took each 3 s.
const E2E = {
  name: 'e2e',
  include: ['test/e2e/**/*.test.ts'],
  pool: 'forks' as const,
  maxWorkers: 2,
  isolate: false,
  globalSetup: ['test/e2e/first-start.ts'],
  expect: PATIENT,
  testTimeout: 180_000,
  hookTimeout: 300_000,
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [{ test: FAST }, { test: DB }, { test: LOAD }, { test: HOUSE }, { test: E2E }],
  },
})
