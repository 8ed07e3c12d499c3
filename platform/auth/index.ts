export { errors, statuses } from './errors.ts'
export { dropFactors } from './flows/drop-factors.ts'
export { CALLBACK_PATH } from './flows/provider.ts'
export { closeLink } from './links/close-link.ts'
export {
  isUnpeopled,
  type LinkRequest,
  linkPath,
  type MadeLink,
  makeLink,
  newToken,
} from './links/make-link.ts'
export { migrations } from './migrations.ts'
export { type Auth, type AuthOptions, openAuth } from './open-auth.ts'
export { findSecret, keepSecret, readSecret } from './secret.ts'
export type * from './types.ts'
