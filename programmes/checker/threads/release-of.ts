import type { CheckInput } from '../check-release.ts'
import { pdfOnServer } from '../documents/pdf-on-server.ts'
import { readGiven } from '../documents/read-given.ts'
import type { Asked } from './messages.ts'

/** A release as it was asked about, read. Throws what `readGiven` throws. */
export async function releaseOf(asked: Asked): Promise<CheckInput> {
  const { name, date, asOf, document, against } = asked
  return {
    ...(await readGiven(asked, pdfOnServer)),
    name: name ?? null,
    ...(date === undefined ? {} : { date }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(document === undefined ? {} : { document }),
    ...(against === undefined ? {} : { against }),
  }
}
