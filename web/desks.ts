/**
 * Scripts of the pages where people work, by the name that a page gives: where each begins, from this folder. A
 * reading page loads none of them.
 */
export const DESKS = {
  check: '../programmes/checker/pages/desk/start.tsx',
  account: '../programmes/account/pages/desk/start.ts',
  draft: '../programmes/desk/pages/desk/start.tsx',
  collection: '../programmes/collection/pages/desk/start.tsx',
  studio: '../programmes/health/pages/rule-studio/start.tsx',
  bill: '../programmes/health/pages/check-bill/start.tsx',
} as const
