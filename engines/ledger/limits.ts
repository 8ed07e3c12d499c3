/** As many items as TigerBeetle takes in a message of one megabyte: a batch of this size costs one round of locks and one commit. */
export const TRANSFERS_PER_BATCH_MAX = 8190
export const ACCOUNTS_PER_BATCH_MAX = 8190

/** The largest sum that an account counts: what PostgreSQL's bigint holds. */
export const AMOUNT_MAX = 2n ** 63n - 1n
