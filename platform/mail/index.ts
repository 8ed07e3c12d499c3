export { errors } from './errors.ts'
export { type Kept, makeOutbox, type Outbox } from './outbox.ts'
export { type Message, openPost, type Post, type Smtp, smtpOf } from './post.ts'
