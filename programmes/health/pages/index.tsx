import type { Page } from '#programmes/contract/page'
import { billPage } from './bill/bill-page.tsx'
import { billsPage } from './bill/bills-page.tsx'
import { checkBillPage } from './check-bill/page.tsx'
import { differencesPage } from './desk/differences/page.tsx'
import { disputesPage } from './desk/disputes/page.tsx'
import { listsPage } from './desk/lists/page.tsx'
import { listTriedPage } from './desk/lists/tried-page.tsx'
import { deskPage } from './desk/page.tsx'
import { prefundsPage } from './desk/prefunds/page.tsx'
import { receiptsPage } from './desk/receipts/page.tsx'
import { receiptsTriedPage } from './desk/receipts/tried-page.tsx'
import { statementPage } from './desk/statement-page.tsx'
import { flowsPage } from './flows/page.tsx'
import { overviewPage } from './overview/page.tsx'
import { ruleStudioPage } from './rule-studio/page.tsx'

export const pages: readonly Page[] = [
  overviewPage,
  flowsPage,
  billsPage,
  billPage,
  checkBillPage,
  ruleStudioPage,
  deskPage,
  statementPage,
  listsPage,
  listTriedPage,
  differencesPage,
  disputesPage,
  receiptsPage,
  receiptsTriedPage,
  prefundsPage,
]
