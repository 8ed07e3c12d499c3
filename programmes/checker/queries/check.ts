import Type, { type Static } from 'typebox'
import type { Ground } from '#engines/series/pure'
import { anyone } from '#platform/action'
import type { Region } from '#platform/region'
import type { Query } from '#programmes/contract'
import { rememberedOf } from '#programmes/figures'
import { checkInHouse, partsInHouse } from '../check-in-house.ts'
import { type CheckParts, checkRelease } from '../check-release.ts'
import { CHECK } from '../schemas.ts'
import type { Asked } from '../threads/messages.ts'
import { releaseOf } from '../threads/release-of.ts'
import { Threads } from '../threads/threads.ts'
import type { CheckAnswer } from '../types.ts'
import { OPTIONAL_DAY } from './inputs.ts'

/** What is longer is checked in a thread of its own: English text of 10 kB takes 0.1 s, of 1 MB many. */
const CHARACTERS_AT_ONCE_MAX = 10_000

const INPUT = Type.Object(
  {
    text: Type.Optional(
      Type.String({ description: 'The release as plain text, at most 1 MB of UTF-8.' }),
    ),
    html: Type.Optional(Type.String({ description: 'The release as HTML.' })),
    content: Type.Optional(
      Type.String({
        description: 'A file in base64: plain text, HTML, DOCX, PDF with text; at most 12 MB.',
      }),
    ),
    type: Type.Optional(
      Type.String({
        maxLength: 300,
        description:
          'What content is: text/plain; charset=gb18030. Left out: told by its bytes and its name.',
      }),
    ),
    name: Type.Optional(Type.String({ maxLength: 300, description: 'The file’s name.' })),
    date: OPTIONAL_DAY,
    asOf: OPTIONAL_DAY,
    document: Type.Optional(
      Type.String({
        maxLength: 120,
        description:
          'The document of the series that this text is, if it is one: it supports nothing.',
      }),
    ),
    against: Type.Optional(
      Type.Union([Type.Literal('itself'), Type.Literal('data')], {
        description: 'Only against itself, or against data too (the default).',
      }),
    ),
  },
  { additionalProperties: false },
)

/** Finds and tests every claim of a release; nothing of it is kept. */
export const check: Query<typeof INPUT, CheckAnswer> = {
  name: 'checker.check',
  title: { en: 'The claims of a release, tested', zh: '一篇发布稿中的说法及其核对结果' },
  input: INPUT,
  output: CHECK,
  may: anyone,
  answer: async (tx, ctx, input) => checkInHouse(tx, ctx, await releaseOf(input)),
  written: async (tx, ctx, input) => {
    const { ground, ...parts } = await partsInHouse(tx, ctx)
    return async () => {
      if (isLong(input)) return threadsOf(ctx.region).check({ ...parts, ground }, input)
      const answer = checkRelease({ ...parts, ground }, await releaseOf(input))
      return new TextEncoder().encode(JSON.stringify(answer))
    }
  },
}

function isLong({ text, html, content }: Static<typeof INPUT>): boolean {
  return (text ?? html ?? content ?? '').length > CHARACTERS_AT_ONCE_MAX
}

/** A release checked beside the thread that answers requests, whatever its length: for a text that is checked again and again. */
export async function checkBeside(
  parts: CheckParts & { readonly ground: Ground },
  asked: Asked,
): Promise<CheckAnswer> {
  const json = await threadsOf(parts.ground.region).check(parts, asked)
  return JSON.parse(new TextDecoder().decode(json))
}

function threadsOf(region: Region): Threads {
  return rememberedOf(region, 'checker threads', () => new Threads())
}
