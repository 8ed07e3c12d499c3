import { checkProofCommand, headCommand, proofCommand } from '#platform/log'
import { LEDGER_LOG } from '../proof/source.ts'
import { checkTransferProof, readTransferProof } from '../proof/transfer-proof.ts'
import { ledgerHead, ledgerProof } from '../queries.ts'

const PROVED = { noun: 'ledger', source: LEDGER_LOG }

export const HEAD = headCommand(
  PROVED,
  {
    en: 'Seal what was posted and print the head of the ledger’s log, to be kept elsewhere',
    zh: '封存已记账内容并输出账本日志的树头，供另行留存',
  },
  ledgerHead,
)

export const PROOF = proofCommand(
  PROVED,
  {
    en: 'Print a transfer with the proof that it is in the ledger’s log (check with ledger check-proof)',
    zh: '输出一笔转账及其已载入账本日志的证明（用 ledger check-proof 核验）',
  },
  { en: 'its id', zh: '转账编号' },
  ledgerProof,
)

export const CHECK_PROOF = checkProofCommand(
  'ledger',
  {
    en: 'Check the proof of a transfer, without a database; exit code 1 if it proves nothing',
    zh: '核验转账的证明，无需数据库；不成立时退出码为 1',
  },
  (file, text, kept) => {
    const proof = readTransferProof(file, text)
    const { size, root } = proof.posting
    const result = checkTransferProof(proof, kept)
    return { result, told: { size, root }, line: `${proof.transfer.id} ${size} ${root}` }
  },
)
