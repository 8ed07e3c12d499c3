import { defineProgramme, type Programme } from '#programmes/contract'
import { sendAlerts } from './alerts/send-alerts.ts'
import { isWaiting } from './alerts/store.ts'
import { isWatched, watchDaily } from './alerts/watch-prefunds.ts'
import { clearMonth } from './clearing/clear-month.ts'
import { decideDispute } from './clearing/decide-dispute.ts'
import { approveMonth, prepareMonth, returnMonth } from './clearing/instructions.ts'
import { pay, putUp } from './clearing/pay.ts'
import { differencesPage } from './desk/differences-page.ts'
import { disputesPage } from './desk/disputes-page.ts'
import { listsPage } from './desk/lists-page.ts'
import { prefundsPage } from './desk/prefunds-page.ts'
import { receiptsPage } from './desk/receipts-page.ts'
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
import { errors } from './errors.ts'
import { capability } from './fhir/capability.ts'
import { claim } from './fhir/claim.ts'
import { amountCodes } from './fhir/code-system.ts'
import { eligibility } from './fhir/eligibility.ts'
import { explanation } from './fhir/explanation.ts'
import { tellFhir } from './fhir/outcome.ts'
import { coverage, patient } from './fhir/patient.ts'
import { claimResponse, claimResponses, explanations } from './fhir/search.ts'
import { counted } from './figures/counted.ts'
import { flows } from './figures/flows.ts'
import { overview } from './figures/overview.ts'
import { migrations } from './migrations.ts'
import { closeMonth } from './month/close-month.ts'
import { month, months } from './month/queries.ts'
import { statement } from './month/statement.ts'
import { entitlementNational, personNational } from './national/before.ts'
import { takeBackLinesNational, uploadLinesNational } from './national/lines.ts'
import { diseasesNational, totalsNational } from './national/person.ts'
import { tellNational } from './national/refusals.ts'
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
import { billList, billPage } from './queries/bill-page.ts'
import { bills } from './queries/bills.ts'
import { desk, statementPage } from './queries/desk.ts'
import { institutions } from './queries/institutions.ts'
import { person } from './queries/person.ts'
import { ruleSets, rules } from './queries/rules.ts'
import { assignReceipt, importReceipts, tryReceipts } from './receipts/import-receipts.ts'
import { receipts } from './receipts/receipts-query.ts'
import { acceptDifferences, compare } from './reconciliation/accept.ts'
import { answerDispute } from './reconciliation/answer-dispute.ts'
import { dispute } from './reconciliation/dispute.ts'
import { handIn } from './reconciliation/hand-in.ts'
import { differences, disputes, ownList } from './reconciliation/queries.ts'
import { appointOperator } from './registers/appoint-operator.ts'
import { creditAccount } from './registers/credit-account.ts'
import { enterCatalogue } from './registers/enter-catalogue.ts'
import { enterInstitutions, entrustInstitution } from './registers/enter-institutions.ts'
import { endInsurance, enterInsured } from './registers/enter-insured.ts'
import { entitle, file } from './registers/file.ts'
import { tieHolder, untieHolder } from './registers/tie-holder.ts'
import { resettle } from './resettlement/resettle.ts'
import { routes } from './routes.ts'
import { cancel, reverse } from './settlement/cancel.ts'
import { reimburse, settle, trial } from './settlement/settle.ts'
import { simulateCommand } from './simulator/command.ts'
import { demonstrate } from './simulator/demonstrate.ts'
import { commands } from './terminal/commands.ts'
import { disputeCommand } from './terminal/dispute-command.ts'
import { entrustCommand } from './terminal/entrust-command.ts'
import { monthCommand } from './terminal/month-command.ts'
import { worklistCommand } from './terminal/worklist-command.ts'
import { worklist } from './worklist/worklist.ts'

/** Direct settlement of medical costs across provinces: registers, settlements, their interfaces. */
export const programme: Programme = defineProgramme({
  name: 'health',
  title: { en: 'Health', zh: '医疗保障' },
  simulated: true,
  migrations,
  errors,
  actions: [
    appointOperator,
    enterInstitutions,
    entrustInstitution,
    enterInsured,
    endInsurance,
    file,
    entitle,
    enterCatalogue,
    creditAccount,
    tieHolder,
    untieHolder,
    checkEntitlement,
    trial,
    settle,
    reimburse,
    cancel,
    reverse,
    handIn,
    tryList,
    compare,
    acceptDifferences,
    dispute,
    answerDispute,
    decideDispute,
    closeMonth,
    clearMonth,
    prepareMonth,
    approveMonth,
    returnMonth,
    pay,
    putUp,
    proposePrefunds,
    acceptPrefund,
    watchDaily,
    sendAlerts,
    importReceipts,
    tryReceipts,
    assignReceipt,
    resettle,
    preparePayouts,
    approvePayouts,
    returnPayouts,
    sendBackPayouts,
    confirmPayout,
    settleClaim,
    personNational,
    entitlementNational,
    registerVisitNational,
    withdrawVisitNational,
    describeVisitNational,
    uploadLinesNational,
    takeBackLinesNational,
    totalsNational,
    diseasesNational,
    tryNational,
    settleNational,
    cancelNational,
    reverseNational,
    claim,
    eligibility,
  ],
  queries: [
    amountCodes,
    capability,
    claimResponse,
    claimResponses,
    explanations,
    patient,
    coverage,
    bill,
    bills,
    billPage,
    billList,
    person,
    institutions,
    explanation,
    flows,
    rules,
    ruleSets,
    overview,
    desk,
    statementPage,
    listsPage,
    differencesPage,
    disputesPage,
    receiptsPage,
    prefundsPage,
    months,
    month,
    statement,
    differences,
    disputes,
    ownList,
    receipts,
    prefundProposals,
    dues,
    worklist,
  ],
  routes,
  refusals: { '/health/interface': tellNational, '/health/fhir': tellFhir },
  figures: [],
  commands: [
    ...commands,
    entrustCommand,
    monthCommand,
    disputeCommand,
    worklistCommand,
    simulateCommand,
  ],
  jobs: [
    {
      ...{ name: 'health.watch-prefunds', schedule: '0 8 * * *', action: watchDaily, input: {} },
      isDue: isWatched,
    },
    {
      ...{ name: 'health.send-alerts', schedule: '* * * * *', action: sendAlerts, input: {} },
      isDue: (tx, { now, mail }) =>
        mail === undefined ? Promise.resolve(false) : isWaiting(tx, now),
    },
  ],
  counted,
  demonstrate,
})
