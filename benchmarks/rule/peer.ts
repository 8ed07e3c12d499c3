import { ZenEngine } from '@gorules/zen-engine'
import type { Answer } from './by-hand.ts'
import { ASSUMED, TIERS } from './policy.ts'
import type { PlainVisit } from './visits.ts'

// The same decision as a graph of the peer: three tables, each of which passes on what it was given, and expressions. It has
// no dates and no places: what holds for one place on one day is written into it.

export type Peer = {
  readonly settle: (visit: PlainVisit, trace: boolean) => Promise<Answer>
  readonly close: () => void
}

export function openPeer(): Peer {
  const engine = new ZenEngine()
  const decision = engine.createDecision({
    nodes: NODES,
    edges: edgesOf(NODES.map(({ id }) => id)),
  })
  return {
    settle: async (visit, trace) => (await decision.evaluate(visit, { trace })).result,
    close: () => engine.dispose(),
  }
}

/** A table of so many intervals, as the peer has it: a rule a row. */
export function openTable(rows: number): {
  readonly find: (amount: number) => Promise<number>
  readonly close: () => void
} {
  const engine = new ZenEngine()
  const nodes = [
    input(),
    table(
      'bands',
      ['amount'],
      ['band'],
      Array.from({ length: rows }, (_, row) => [`[${row * 10}..${row * 10 + 9}]`, String(row)]),
    ),
    output(),
  ]
  const decision = engine.createDecision({ nodes, edges: edgesOf(nodes.map(({ id }) => id)) })
  return {
    find: async (amount) => (await decision.evaluate({ amount })).result.band,
    close: () => engine.dispose(),
  }
}

type Group = keyof typeof ASSUMED.rate
const GROUPS = Object.keys(ASSUMED.rate) as Group[]

const NODES = [
  input(),
  table(
    'rates',
    ['disease', 'group', 'tier'],
    ['threshold', 'base'],
    [
      ...GROUPS.map((group) => [
        '!= ""',
        quoted(group),
        '',
        '0',
        String(ASSUMED.chronicRate[group]),
      ]),
      ...GROUPS.flatMap((group) =>
        TIERS.map((tier, index) => [
          '',
          quoted(group),
          quoted(tier),
          String(ASSUMED.deductible[group]),
          String((ASSUMED.rate[group][index] ?? 0) + ASSUMED.bonus[group]),
        ]),
      ),
    ],
  ),
  table(
    'caps',
    ['group'],
    ['cap', 'pooledCap', 'beyond'],
    GROUPS.map((group) => [
      quoted(group),
      ...[ASSUMED.cap[group], ASSUMED.pooledCap[group], ASSUMED.beyond[group]].map(String),
    ]),
  ),
  table(
    'filings',
    ['filing'],
    ['less'],
    Object.entries(ASSUMED.reduction).map(([filing, less]) => [quoted(filing), String(less)]),
  ),
  expressions('amounts', {
    total: 'sum(map(lines, #.amount))',
    inScope:
      'sum(map(lines, #.class == "C" ? 0 : min([#.amount, #.ceiling]) - floor((min([#.amount, #.ceiling]) * #.firstPayShare_bp + 5000) / 10000)))',
    deductible: 'min([$.inScope, max([0, threshold - usedDeductible])])',
    eligible: '$.inScope - $.deductible',
    rate: '$.eligible == 0 ? 0 : max([0, base - less])',
    full: 'floor(($.eligible * $.rate + 5000) / 10000)',
    room: 'max([0, min([cap - usedPooled, pooledCap - usedPooled - usedInpatient])])',
    pooled: 'min([$.full, $.room])',
    large:
      '$.full > $.room ? floor(($.eligible - $.room * 10000 / $.rate) * beyond / 10000 + 0.5) : 0',
    person: '$.total - $.pooled - $.large',
  }),
  output(),
]

function quoted(word: string): string {
  return JSON.stringify(word)
}

function input() {
  return { id: 'input', name: 'input', type: 'inputNode', position: { x: 0, y: 0 } }
}

function output() {
  return { id: 'output', name: 'output', type: 'outputNode', position: { x: 0, y: 0 } }
}

function table(
  id: string,
  inputs: readonly string[],
  outputs: readonly string[],
  rows: readonly (readonly string[])[],
) {
  const columns = [...inputs.map((name) => `in-${name}`), ...outputs.map((name) => `out-${name}`)]
  return {
    ...{ id, name: id, type: 'decisionTableNode', position: { x: 0, y: 0 } },
    content: {
      hitPolicy: 'first',
      passThrough: true,
      inputs: inputs.map((field) => ({
        id: `in-${field}`,
        name: field,
        type: 'expression',
        field,
      })),
      outputs: outputs.map((field) => ({
        id: `out-${field}`,
        name: field,
        type: 'expression',
        field,
      })),
      rules: rows.map((cells, row) => ({
        _id: `${id}-${row}`,
        ...Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])),
      })),
    },
  }
}

function expressions(id: string, values: { readonly [key: string]: string }) {
  return {
    ...{ id, name: id, type: 'expressionNode', position: { x: 0, y: 0 } },
    content: {
      expressions: Object.entries(values).map(([key, value]) => ({ id: key, key, value })),
    },
  }
}

function edgesOf(ids: readonly string[]) {
  return ids.slice(1).map((target, index) => ({
    ...{ id: `edge-${index}`, type: 'edge', sourceId: ids[index] ?? '', targetId: target },
  }))
}
