import type { Page } from '#programmes/contract/page'
import { checkBillPage } from './check-bill/page.tsx'
import { flowsPage } from './flows/page.tsx'

export const pages: readonly Page[] = [checkBillPage, flowsPage]
