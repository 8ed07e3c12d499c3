import Type from 'typebox'
import { shapes } from '#programmes/figures'
import { BULLETIN } from '../schemas.ts'

const { TEXT, STRING, BOOLEAN, nullable, listOf, object } = shapes

const FOLLOWED = object({
  bulletin: nullable(BULLETIN),
  figure: nullable(object({ id: STRING, title: TEXT, href: STRING })),
  words: TEXT,
})
const PAGE = { lang: STRING, asOf: STRING } as const

export const SUBSCRIBING_ANSWER = object({
  ...PAGE,
  followed: FOLLOWED,
  email: nullable(STRING),
})

export const SUBSCRIPTION_ANSWER = object({
  ...PAGE,
  followed: FOLLOWED,
  address: STRING,
  confirmed: BOOLEAN,
  token: STRING,
})

export const SUBSCRIPTIONS_ANSWER = object({
  ...PAGE,
  items: listOf(
    object({
      id: STRING,
      token: STRING,
      followed: FOLLOWED,
      address: STRING,
      confirmed: BOOLEAN,
    }),
  ),
})

export const DELIVERIES_ANSWER = object({
  ...PAGE,
  items: listOf(
    object({
      id: STRING,
      to: STRING,
      subject: STRING,
      text: STRING,
      madeAt: STRING,
      state: Type.Union([Type.Literal('waiting'), Type.Literal('kept')]),
    }),
  ),
})
