import { type Cell, type Parameter, type RuleBook, widthOf } from '#engines/rule/pure'
import * as declared from '../declared.ts'
import type { OutpatientLine, OutpatientVisit } from '../types.ts'

// A policy of one made-up city as plain numbers, for tests that vary it; the book of rules is made of it.

export type TinyPolicy = {
  /** By group and tier, in fen. */
  readonly deductible: readonly (readonly number[])[]
  readonly familyDoctorLess: readonly number[]
  /** By group and tier, in parts of ten thousand. */
  readonly rate: readonly (readonly number[])[]
  readonly bonus: readonly number[]
  /** By filing. */
  readonly reduction: readonly number[]
  readonly cap: readonly Cell[]
  readonly pooledCap: readonly Cell[]
  readonly beyond: readonly number[]
  readonly covered: readonly (0 | 1)[]
  readonly chronicDeductible: readonly (readonly number[])[]
  readonly chronicRate: readonly (readonly number[])[]
}

const text = (word: string) => ({ en: word, zh: word })

export function bookOfPolicy(policy: TinyPolicy): RuleBook {
  const versions: readonly (readonly [Parameter, readonly Cell[]])[] = [
    [declared.DEDUCTIBLE, policy.deductible.flat()],
    [declared.FAMILY_DOCTOR_LESS, policy.familyDoctorLess],
    [declared.RATE, policy.rate.flat()],
    [declared.BONUS, policy.bonus],
    [declared.REDUCTION, policy.reduction],
    [declared.OUTPATIENT_CAP, policy.cap],
    [declared.POOLED_CAP, policy.pooledCap],
    [declared.BEYOND_CAP, policy.beyond],
    [declared.CHRONIC_COVERED, policy.covered],
    [declared.CHRONIC_DEDUCTIBLE, policy.chronicDeductible.flat()],
    [declared.CHRONIC_RATE, policy.chronicRate.flat()],
  ]
  return {
    documents: [
      {
        ...{ id: 'made-up', title: text('Made up'), number: null, standing: 'assumed' },
        ...{ published: null, firstSeen: '2020-01-01', url: null, note: null },
      },
    ],
    layers: [{ id: 'local', kind: 'local', title: text('local') }],
    sets: [{ id: 'in-force', title: text('in force'), layers: ['local'] }],
    places: [
      { id: 'city', name: text('City'), parents: [] },
      { id: 'elsewhere', name: text('Elsewhere'), parents: [] },
    ],
    versions: versions.map(([parameter, cells]) => {
      if (cells.length !== widthOf(parameter)) throw new Error(`${parameter.id} has wrong cells`)
      return {
        ...{ parameter: parameter.id, layer: 'local', place: 'city', from: '2020-01-01', to: null },
        ...{ known: '2020-01-01', document: 'made-up', clause: null, bands: [null], cells },
      }
    }),
  }
}

/** Round numbers, from which a test changes what it is about. */
export const POLICY: TinyPolicy = {
  deductible: [
    [30_000, 40_000, 50_000],
    [10_000, 20_000, 30_000],
    [10_000, 10_000, 10_000],
  ],
  familyDoctorLess: [0, 0, 0],
  rate: [
    [8000, 7000, 6000],
    [8000, 7000, 6000],
    [6000, 5000, 4000],
  ],
  bonus: [0, 500, 0],
  reduction: [0, 1000, 1000, 2000, 2000],
  cap: [1_500_000, 1_800_000, 200_000],
  pooledCap: [36_000_000, 36_000_000, 20_000_000],
  beyond: [5000, 5000, 0],
  covered: [1, 1, 1, 1, 1, 0, 0, 0, 0, 0],
  chronicDeductible: [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ],
  chronicRate: [
    [8500, 8500, 8500],
    [9000, 9000, 9000],
    [7000, 7000, 7000],
  ],
}

export function lineOf(changes: Partial<OutpatientLine> = {}): OutpatientLine {
  return { class: 'A', amount: 100_000n, ceiling: null, firstPayShare_bp: 0, ...changes }
}

export function visitOf(changes: Partial<OutpatientVisit> = {}): OutpatientVisit {
  return {
    day: '2025-05-05',
    insuredPlace: 'city',
    treatmentPlace: 'elsewhere',
    group: 'working',
    filing: 'long-term',
    tier: 'tertiary',
    chronicDisease: null,
    lines: [lineOf()],
    before: { deductible: 0n, pooled: 0n, inpatientPooled: 0n },
    ...changes,
  }
}
