import type { Page } from '#programmes/contract/page'
import { checkBillPage } from './check-bill/page.tsx'
import { ruleStudioPage } from './rule-studio/page.tsx'

export const pages: readonly Page[] = [checkBillPage, ruleStudioPage]
