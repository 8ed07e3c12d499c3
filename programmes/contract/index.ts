export { defineProgramme, defineProgrammes, tablesOutside } from './define-programme.ts'
export { errors } from './errors.ts'
export type * from './page.ts'
export type * from './types.ts'
