/** A batch of this size costs one round of locks and one commit; the ledger takes as many transfers. */
export const OBLIGATIONS_PER_BATCH_MAX = 8190

/** Each pair may have a payment in a cycle: so many participants make at most 39,800 of them. */
export const PARTICIPANTS_MAX = 200

/** Instructions that are prepared, approved or read at once, and those that one settlement tries to pay. */
export const INSTRUCTIONS_MAX = 40_000

/** Lines of a statement that are read at once. */
export const LINES_PER_PAGE_MAX = 5000

/** Of one obligation: in fen ten trillion yuan. Sums of thousands of millions of them are still counted exactly. */
export const OBLIGATION_AMOUNT_MAX = 10n ** 15n
