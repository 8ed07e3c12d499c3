import type { Page } from '#programmes/contract/page'
import { billPage } from './bill/bill-page.tsx'
import { billsPage } from './bill/bills-page.tsx'
import { checkBillPage } from './check-bill/page.tsx'
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
]
