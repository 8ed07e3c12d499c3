import Type from 'typebox'
import { signedIn } from '#platform/action'
import type { Query } from '#programmes/contract'
import { oneOf } from '../inputs.ts'
import { proposalView } from './proposal-view.ts'
import { YEAR } from './propose.ts'
import { listProposals } from './store.ts'
import { PROPOSAL_STATES, type ProposalsAnswer } from './types.ts'

export const PROPOSALS_MAX = 500

const INPUT = Type.Object(
  { year: Type.Optional(YEAR), state: Type.Optional(oneOf(PROPOSAL_STATES)) },
  { additionalProperties: false },
)
const STRING = Type.String()
const YUAN = Type.String({ description: 'Yuan with two decimals.' })
const OPTIONAL_STRING = Type.Union([STRING, Type.Null()])

export const PROPOSALS_ANSWER = Type.Object({
  items: Type.Array(
    Type.Object(
      {
        ...{ id: STRING, province: STRING, year: Type.Integer() },
        months: Type.Array(Type.Object({ month: STRING, owed: YUAN })),
        ...{ times: STRING, source: STRING, amount: YUAN, held: YUAN, change: YUAN },
        ...{ state: oneOf(PROPOSAL_STATES), proposedAt: STRING, changedAt: OPTIONAL_STRING },
        why: Type.Array(Type.Record(STRING, STRING)),
      },
      { $id: 'HealthPrefundProposal' },
    ),
  ),
})

/** What was proposed for prefunds, with how each amount comes about; the newest year first. */
export const prefundProposals: Query<typeof INPUT, ProposalsAnswer> = {
  name: 'health.prefund-proposals',
  title: { en: 'Proposed prefunds', zh: '预付金核定方案' },
  input: INPUT,
  output: PROPOSALS_ANSWER,
  may: signedIn,
  answer: async (tx, _, { year = null, state = null }) => ({
    items: (await listProposals(tx, { year, state }, PROPOSALS_MAX)).map(proposalView),
  }),
}
