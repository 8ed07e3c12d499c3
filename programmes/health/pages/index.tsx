import type { Page } from '#programmes/contract/page'
import { checkBillPage } from './check-bill/page.tsx'

export const pages: readonly Page[] = [checkBillPage]
