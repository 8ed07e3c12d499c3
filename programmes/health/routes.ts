import type { Action, Query, Route } from '#programmes/contract'
import { clearMonth } from './clearing/clear-month.ts'
import { decideDispute } from './clearing/decide-dispute.ts'
import { approveMonth, prepareMonth, returnMonth } from './clearing/instructions.ts'
import { pay, putUp } from './clearing/pay.ts'
import { tryList } from './desk/try-list.ts'
import {
  approvePayouts,
  confirmPayout,
  preparePayouts,
  returnPayouts,
  sendBackPayouts,
} from './dues/payouts.ts'
import { dues } from './dues/queries.ts'
import { settleClaim } from './dues/settle-claim.ts'
import { checkEntitlement } from './entitlement/check.ts'
import { capability } from './fhir/capability.ts'
import { claim } from './fhir/claim.ts'
import { amountCodes } from './fhir/code-system.ts'
import { eligibility } from './fhir/eligibility.ts'
import { explanation } from './fhir/explanation.ts'
import { coverage, patient } from './fhir/patient.ts'
import { claimResponse, claimResponses, explanations } from './fhir/search.ts'
import { FHIR_JSON } from './fhir/systems.ts'
import { FLOWS_CSV, flows } from './figures/flows.ts'
import { overview } from './figures/overview.ts'
import { closeMonth } from './month/close-month.ts'
import { month, months } from './month/queries.ts'
import { statement } from './month/statement.ts'
import { STATEMENT_CSV } from './month/statement-csv.ts'
import { entitlementNational, personNational } from './national/before.ts'
import { takeBackLinesNational, uploadLinesNational } from './national/lines.ts'
import { diseasesNational, totalsNational } from './national/person.ts'
import { settleNational, tryNational } from './national/settle.ts'
import { cancelNational, reverseNational } from './national/undo.ts'
import {
  describeVisitNational,
  registerVisitNational,
  withdrawVisitNational,
} from './national/visit.ts'
import { acceptPrefund } from './prefunds/accept.ts'
import { proposePrefunds } from './prefunds/propose.ts'
import { prefundProposals } from './prefunds/queries.ts'
import { bill } from './queries/bill.ts'
import { bills } from './queries/bills.ts'
import { institutions } from './queries/institutions.ts'
import { person } from './queries/person.ts'
import { rules } from './queries/rules.ts'
import { assignReceipt, importReceipts, tryReceipts } from './receipts/import-receipts.ts'
import { receipts } from './receipts/receipts-query.ts'
import { acceptDifferences, compare } from './reconciliation/accept.ts'
import { answerDispute } from './reconciliation/answer-dispute.ts'
import { dispute } from './reconciliation/dispute.ts'
import { handIn } from './reconciliation/hand-in.ts'
import { OWN_LIST_CSV } from './reconciliation/own-list-csv.ts'
import { differences, disputes, ownList } from './reconciliation/queries.ts'
import { appointOperator } from './registers/appoint-operator.ts'
import { creditAccount } from './registers/credit-account.ts'
import { enterCatalogue } from './registers/enter-catalogue.ts'
import { enterInstitutions, entrustInstitution } from './registers/enter-institutions.ts'
import { endInsurance, enterInsured } from './registers/enter-insured.ts'
import { entitle, file } from './registers/file.ts'
import { tieHolder, untieHolder } from './registers/tie-holder.ts'
import { resettle } from './resettlement/resettle.ts'
import { cancel, reverse } from './settlement/cancel.ts'
import { reimburse, settle, trial } from './settlement/settle.ts'
import { worklist } from './worklist/worklist.ts'

const get = (path: string, query: Query): Route => ({
  method: 'GET',
  path: `/health/${path}`,
  query,
  summary: { en: `${query.title.en}.`, zh: `${query.title.zh}。` },
})
const post = (path: string, action: Action): Route => ({
  method: 'POST',
  path: `/health/${path}`,
  action,
  summary: { en: `${action.title.en}.`, zh: `${action.title.zh}。` },
})

/** A table that is pasted into a form, as forms send it: some 40,000 rows of a list. */
const TABLE_FORM_BYTES_MAX = 4_000_000

/** The desk sends it too, and shows then what became of it. */
const ofDesk = (path: string, action: Action, next = '/health/desk?month=:month'): Route => ({
  ...{ method: 'POST', path: `/health/${path}`, action },
  summary: { en: `${action.title.en}.`, zh: `${action.title.zh}。` },
  form: { next, bytes_max: TABLE_FORM_BYTES_MAX },
})
/** The desk sends it too, and draws what would come of it, with the way to do it. */
const tried = (path: string, action: Action, page: string, opened: string): Route => ({
  ...{ method: 'POST', path: `/health/${path}`, action },
  summary: { en: `${action.title.en}.`, zh: `${action.title.zh}。` },
  form: { page, opened, bytes_max: TABLE_FORM_BYTES_MAX },
})

const FHIR: readonly Route[] = [
  get('fhir/metadata', capability),
  post('fhir/Claim', claim),
  post('fhir/Claim/$submit', claim),
  get('fhir/ClaimResponse', claimResponses),
  get('fhir/ClaimResponse/:id', claimResponse),
  get('fhir/ExplanationOfBenefit', explanations),
  get('fhir/ExplanationOfBenefit/:id', explanation),
  post('fhir/CoverageEligibilityRequest', eligibility),
  post('fhir/CoverageEligibilityRequest/$submit', eligibility),
  get('fhir/Patient/:id', patient),
  get('fhir/Coverage/:id', coverage),
  get('fhir/CodeSystem/amount', amountCodes),
]

export const routes: readonly Route[] = [
  get('bills', bills),
  get('bills/:id', bill),
  get('persons/:id', person),
  get('institutions', institutions),
  {
    method: 'GET',
    path: '/health/flows',
    query: flows,
    summary: {
      en: 'Settlements between provinces, counted by pair, month or tier.',
      zh: '跨省结算情况，按省份、月份或机构级别汇总。',
    },
    formats: { 'text/csv': FLOWS_CSV },
  },
  get('overview', overview),
  get('rules', rules),
  post('operators', appointOperator),
  post('institutions', enterInstitutions),
  post('institutions/entrust', entrustInstitution),
  post('persons', enterInsured),
  post('persons/:insured/end', endInsurance),
  post('persons/:insured/holder', tieHolder),
  post('persons/:insured/untie', untieHolder),
  post('persons/:insured/credit', creditAccount),
  post('filings', file),
  post('entitlements', entitle),
  post('catalogue', enterCatalogue),
  post('entitlements/check', checkEntitlement),
  post('trials', trial),
  post('settlements', settle),
  post('reimbursements', reimburse),
  post('settlements/:settlement/cancel', cancel),
  post('reversals', reverse),
  get('months', months),
  get('months/:month', month),
  { ...get('months/:month/statement', statement), formats: { 'text/csv': STATEMENT_CSV } },
  { ...get('months/:month/own-list', ownList), formats: { 'text/csv': OWN_LIST_CSV } },
  ofDesk(
    'months/:month/lists',
    handIn,
    '/health/desk/lists?month=:month&settlements=:settlements&differences=:differences',
  ),
  tried('months/:month/lists/try', tryList, 'health.list-tried', '/health/desk/lists?month=:month'),
  ofDesk('months/:month/compare', compare, '/health/desk/differences?month=:month&open=:open'),
  ofDesk('months/:month/close', closeMonth),
  ofDesk('months/:month/clear', clearMonth),
  ofDesk('months/:month/prepare', prepareMonth),
  ofDesk('months/:month/approve', approveMonth),
  ofDesk('months/:month/return', returnMonth),
  ofDesk('payments', pay, '/health/desk'),
  ofDesk('prefunds', putUp, '/health/desk/prefunds?province=:province&amount=:amount'),
  get('prefunds/proposals', prefundProposals),
  ofDesk('prefunds/proposals', proposePrefunds, '/health/desk/prefunds?proposed=1'),
  ofDesk(
    'prefunds/proposals/:proposal/accept',
    acceptPrefund,
    '/health/desk/prefunds?accepted=:province&change=:change',
  ),
  get('worklist', worklist),
  get('differences', differences),
  ofDesk(
    'differences/accept',
    acceptDifferences,
    '/health/desk/differences?month=:month&accepted=:accepted',
  ),
  get('disputes', disputes),
  ofDesk('disputes', dispute, '/health/desk/disputes?month=:month&raised=:dispute'),
  ofDesk('disputes/:dispute/answer', answerDispute, '/health/desk/disputes?answered=:answer'),
  ofDesk('disputes/:dispute/decide', decideDispute, '/health/desk/disputes?decided=:state'),
  post('resettlements', resettle),
  get('dues', dues),
  post('claims', settleClaim),
  post('payouts/prepare', preparePayouts),
  post('payouts/approve', approvePayouts),
  post('payouts/return', returnPayouts),
  post('payouts/send-back', sendBackPayouts),
  post('payouts/:payout/confirm', confirmPayout),
  get('receipts', receipts),
  ofDesk(
    'receipts',
    importReceipts,
    '/health/desk/receipts?lines=:lines&known=:known&matched=:matched',
  ),
  tried('receipts/try', tryReceipts, 'health.receipts-tried', '/health/desk/receipts'),
  ofDesk('receipts/:receipt/assign', assignReceipt, '/health/desk/receipts?assigned=:receipt'),
  post('interface/1101', personNational),
  post('interface/2001', entitlementNational),
  post('interface/2201', registerVisitNational),
  post('interface/2202', withdrawVisitNational),
  post('interface/2203', describeVisitNational),
  post('interface/2203A', describeVisitNational),
  post('interface/2204', uploadLinesNational),
  post('interface/2205', takeBackLinesNational),
  post('interface/2206', tryNational),
  post('interface/2207', settleNational),
  post('interface/2208', cancelNational),
  post('interface/2601', reverseNational),
  post('interface/5206', totalsNational),
  post('interface/5301', diseasesNational),
  ...FHIR.map((route) => ({ ...route, answers: FHIR_JSON })),
]
