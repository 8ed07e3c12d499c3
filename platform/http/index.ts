export { errors } from './errors.ts'
export { openApiOf } from './openapi.ts'
export { buildServer } from './server.ts'
export type * from './types.ts'
