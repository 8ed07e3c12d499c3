import { createHash } from 'node:crypto'
import Type from 'typebox'
import { anyone } from '#platform/action'
import { HouseError } from '#platform/errors'
import type { Action, Context } from '#programmes/contract'
import { checkInHouse } from '../check-in-house.ts'
import { requireSentence, SENTENCE_CHARACTERS_MAX, SENTENCES_MAX } from '../documents/sentence.ts'
import { OPTIONAL_DAY } from '../queries/inputs.ts'
import { receiptView } from '../receipt-view.ts'
import { countReceiptsSince, keepReceipt as keepRow } from '../store.ts'
import type { ReceiptAnswer } from '../types.ts'

/** Nobody needs an account, so that all together are bounded. */
export const RECEIPTS_PER_HOUR_MAX = 600

const INPUT = Type.Object(
  {
    sentence: Type.String({
      minLength: 1,
      description: `One sentence, or a few: at most ${SENTENCES_MAX}, and ${SENTENCE_CHARACTERS_MAX} characters.`,
    }),
    date: OPTIONAL_DAY,
    lang: Type.Optional(Type.String({ maxLength: 35 })),
  },
  { additionalProperties: false },
)

/**
 * Checks a sentence and keeps what was found at a permanent address; the same finding has the same receipt. Throws
 * `checker.no-text`, `checker.not-a-sentence`, `checker.nothing-to-keep`, `checker.not-a-day`,
 * `checker.too-many-receipts`.
 */
export const keepReceipt: Action<typeof INPUT, ReceiptAnswer> = {
  name: 'checker.keep-receipt',
  title: { en: 'Make a receipt for a sentence', zh: '为一句话制作核对凭条' },
  input: INPUT,
  may: anyone,
  apply: async (tx, ctx, { sentence, date, lang }) => {
    const text = sentence.trim()
    requireSentence(text)
    if ((await countReceiptsSince(tx, hourBefore(ctx))) >= RECEIPTS_PER_HOUR_MAX)
      throw new HouseError('checker.too-many-receipts', { max: RECEIPTS_PER_HOUR_MAX })
    const check = await checkInHouse(tx, ctx, {
      text,
      format: 'text',
      name: null,
      ...(date === undefined ? {} : { date }),
    })
    // It would stay at a public address for good, with nothing to say.
    if (check.claims.length === 0) throw new HouseError('checker.nothing-to-keep', {})
    // Its fields stand in the order in which the check writes them, so that the same finding has the same bytes.
    const content = JSON.stringify({ sentence: text, date: date ?? null, check })
    const hash = createHash('sha256').update(content).digest('hex')
    const row = await keepRow(tx, {
      id: hash.slice(0, 16),
      madeAt: ctx.now,
      sentence: text,
      releaseDate: date ?? null,
      hash,
      content,
    })
    return receiptView(ctx, row, lang)
  },
}

function hourBefore({ now }: Context): string {
  return Temporal.Instant.from(now).subtract({ hours: 1 }).toString()
}
