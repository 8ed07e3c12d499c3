export { errors } from './errors.ts'
export { makeOutbox } from './outbox.ts'
export { openPost, type Smtp, smtpOf } from './post.ts'
