export { CAUSES, type Cause, causeOf, relatedOf } from './cause.ts'
