export { errors } from './errors.ts'
export { openApiOf } from './reference/openapi.ts'
export { buildServer } from './server.ts'
export type * from './types.ts'
