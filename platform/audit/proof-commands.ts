import {
  checkDocument,
  checkProofCommand,
  headCommand,
  proofCommand,
  readDocument,
} from '#platform/log'
import { auditHead, auditProof } from './queries.ts'
import { AUDIT } from './source.ts'

const PROVED = { noun: 'audit', source: AUDIT }

export const HEAD = headCommand(
  PROVED,
  {
    en: 'Seal what has happened and print the head of the audit’s log, to be kept elsewhere',
    zh: '封存已发生的变更并输出审计日志的树头，供另行留存',
  },
  auditHead,
)

export const PROOF = proofCommand(
  PROVED,
  {
    en: 'Print a change with the proof that it is in the audit’s log (check with audit check-proof)',
    zh: '输出一项变更及其已载入审计日志的证明（用 audit check-proof 核验）',
  },
  { en: 'the change, as audit list names it', zh: '变更编号，见 audit list' },
  auditProof,
)

export const CHECK_PROOF = checkProofCommand(
  'audit',
  {
    en: 'Check a proof or a head’s continuation, without a database; exit code 1 if it proves nothing',
    zh: '核验证明或树头的延续关系，无需数据库；不成立时退出码为 1',
  },
  (file, text, kept) => {
    const document = readDocument(file, text)
    const { log, size, root } = document
    const result = checkDocument(document, kept)
    return { result, told: { log, size, root }, line: `${log} ${size} ${root}` }
  },
)
