import Type from 'typebox'
import { anyone, type BaseContext, officeRoles, type Query, roles } from '#platform/action'
import type { Read } from '#platform/db'
import { HouseError } from '#platform/errors'
import {
  checkLog,
  findHead,
  type Head,
  type HeadDocument,
  hashFrom,
  headDocument,
  type LogReport,
  type ProofDocument,
  proofDocument,
  proveConsistency,
  proveInclusion,
  type StoredHead,
} from '#platform/log'
import { AUDIT } from './source.ts'

const KEPT = Type.Object(
  {
    size: Type.Integer({ minimum: 0 }),
    root: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    at: Type.String({ maxLength: 40 }),
  },
  { additionalProperties: false },
)
type Kept = Type.Static<typeof KEPT>

const SINCE = Type.Object({ since: Type.Optional(KEPT) }, { additionalProperties: false })

/** The newest head of the audit's log; with `since`, the path from that head. It says nothing of what happened. */
export const auditHead: Query<BaseContext, typeof SINCE, HeadDocument> = {
  name: 'audit.head',
  title: { en: 'Head of the audit’s log', zh: '审计日志的树头' },
  input: SINCE,
  output: Type.Unknown(),
  may: anyone,
  answer: async (tx, _, { since }) => {
    const head = await newestHead(tx)
    if (since === undefined) return headDocument(AUDIT.log, head)
    const older = headFrom(since)
    const path = await proveConsistency(tx, AUDIT.log, older, head)
    return headDocument(AUDIT.log, head, { ...older, path })
  },
}

const PROOF_INPUT = Type.Object(
  {
    id: Type.String({
      pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
      'x-form': {
        en: 'the id of a change, as the audit’s page and its CSV show it',
        zh: '变更编号，见变更记录页面及其 CSV',
      },
    }),
    head: Type.Optional(KEPT),
  },
  { additionalProperties: false },
)

/** A change that the actor may see, with what proves that it is in the log: under the newest head, or one that was kept. */
export const auditProof: Query<BaseContext, typeof PROOF_INPUT, ProofDocument> = {
  name: 'audit.proof',
  title: { en: 'Proof that a change is in the audit', zh: '变更已载入审计日志的证明' },
  input: PROOF_INPUT,
  output: Type.Unknown(),
  may: roles('administrator'),
  answer: async (tx, _, { id, head: kept }) => {
    // Leaves are no secret, what they are of is: another's change is answered as one that isn't there.
    const [seen] = await tx`SELECT id FROM action.journal WHERE id = ${id}`
    if (seen === undefined) throw new HouseError('audit.unknown-change', { id })
    const head = kept === undefined ? await newestHead(tx) : headFrom(kept)
    const proof = await proveInclusion(tx, AUDIT, id, head)
    if (proof === undefined) throw new HouseError('audit.unknown-change', { id })
    return proofDocument(AUDIT.log, head, proof)
  },
}

/** Whether the audit is what was sealed. It looks at every change of everybody. */
export function auditVerify(
  progress?: (done: number, total: number) => void,
): Query<BaseContext, typeof SINCE, LogReport> {
  return {
    name: 'audit.verify',
    title: { en: 'Verify the audit', zh: '核验审计日志' },
    input: SINCE,
    output: Type.Unknown(),
    may: officeRoles('administrator'),
    answer: (tx, _, { since }) =>
      checkLog(tx, AUDIT, {
        ...(since && { since: headFrom(since) }),
        ...(progress && { progress }),
      }),
  }
}

async function newestHead(tx: Read): Promise<StoredHead> {
  const head = await findHead(tx, AUDIT.log)
  if (head === undefined) throw new HouseError('audit.nothing-sealed')
  return head
}

function headFrom({ size, root, at }: Kept): Head & StoredHead {
  return { size, root: hashFrom(root) ?? new Uint8Array(), at }
}
