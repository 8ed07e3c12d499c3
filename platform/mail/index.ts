export { errors } from './errors.ts'
export { makeOutbox, type Outbox } from './outbox.ts'
export { openPost, type Smtp, smtpOf } from './post.ts'
