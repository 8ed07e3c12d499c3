import { ask, perform } from '#platform/action'
import type { Command as AnyCommand } from '#platform/cli'
import { say } from '#platform/i18n'
import type { Command, Context } from '#programmes/contract'
import { publish } from './actions/publish.ts'
import { withdrawEdition } from './actions/withdraw-edition.ts'
import { list } from './queries/list.ts'
import { read } from './queries/read.ts'
import type { DraftAnswer, DraftListAnswer } from './types.ts'

type Given = Parameters<AnyCommand<Context>['run']>[3]

const DRAFT = {
  name: 'id',
  required: true,
  help: { en: 'the draft, as desk list names it', zh: '草稿编号，见 desk list' },
}

const listDrafts: Command = {
  noun: 'desk',
  verb: 'list',
  summary: { en: 'List the drafts of bulletins', zh: '列出公报草稿' },
  args: [],
  options: [],
  formats: ['text', 'json'],
  run: async (terminal, ctx, db) => {
    const { lang, format, print } = terminal
    const answer = await ask(db, list, ctx, { lang })
    print(format === 'json' ? JSON.stringify(answer) : listed(answer, lang))
    return 0
  },
}

const show: Command = {
  noun: 'desk',
  verb: 'show',
  summary: {
    en: 'Show a draft with its texts, figures and steps',
    zh: '显示草稿的正文、数据和办理过程',
  },
  args: [DRAFT],
  options: [],
  formats: ['text', 'json'],
  run: async (terminal, ctx, db, given) => {
    const { lang, format, print } = terminal
    const answer = await ask(db, read, ctx, { id: given.args[0], lang })
    print(format === 'json' ? JSON.stringify(answer) : shown(answer, lang))
    return 0
  },
}

const publishNow: Command = {
  noun: 'desk',
  verb: 'publish',
  summary: { en: 'Publish an approved draft', zh: '发布已核准的草稿' },
  args: [DRAFT],
  options: [
    {
      flags: '--despite <reason>',
      help: {
        en: 'why it is published although its check finds something false; shown with the edition',
        zh: '核对发现不实表述仍照发的理由，将随版本公布',
      },
    },
    {
      flags: '--public-at <instant>',
      help: {
        en: 'an embargo: frozen now, seen by others from then on',
        zh: '限时发布：现在定稿，届时方可公开阅读',
      },
    },
  ],
  formats: ['text', 'json'],
  run: async ({ format, print }, ctx, db, given) => {
    const published = await perform(db, publish, ctx, {
      id: given.args[0],
      ...optional('despite', given),
      ...optional('publicAt', given),
    })
    print(format === 'json' ? JSON.stringify(published) : published.edition)
    return 0
  },
}

const withdrawNow: Command = {
  noun: 'desk',
  verb: 'withdraw-edition',
  summary: {
    en: 'Withdraw the edition of a draft before its embargo ends',
    zh: '在公开前撤回草稿所发布的版本',
  },
  args: [
    DRAFT,
    {
      name: 'reason',
      required: true,
      help: { en: 'why; shown to the organisation', zh: '理由，本单位可见' },
    },
  ],
  options: [],
  formats: ['text', 'json'],
  run: async ({ lang, format, print }, ctx, db, { args }) => {
    const [id, reason] = args
    const done = await perform(db, withdrawEdition, ctx, { id, reason })
    print(format === 'json' ? JSON.stringify(done) : say(withdrawEdition.title, lang))
    return 0
  },
}

export const commands: readonly Command[] = [listDrafts, show, publishNow, withdrawNow]

function optional(name: string, { options }: Given): { readonly [name: string]: unknown } {
  return options[name] === undefined ? {} : { [name]: options[name] }
}

function listed({ items }: DraftListAnswer, lang: string): string {
  if (items.length === 0) return say({ en: 'There are no drafts.', zh: '尚无草稿。' }, lang)
  return items
    .map((one) => {
      const when = one.publishAtWords ?? one.changedWords
      const words = [
        say(one.stateWords, lang),
        say(when, lang),
        one.changedBy,
        say(one.title, lang),
      ]
      return `${one.id}  ${words.join('  ')}`
    })
    .join('\n')
}

function shown(answer: DraftAnswer, lang: string): string {
  const { draft, texts, figures, steps } = answer
  return [
    `${say(draft.title, lang)} (${draft.bulletin}, ${draft.date}): ${say(draft.stateWords, lang)}`,
    ...steps.map(({ atWords, words, by, reason }) => {
      const said = reason === null ? '' : `: ${reason}`
      return `  ${say(atWords, lang)}  ${say(words, lang)}  ${by}${said}`
    }),
    ...figures.map(({ id, bound, value, unit }) => `  ${id}: ${bound} ${value} ${unit}`),
    ...texts.map(({ lang: name, version, body }) => `\n[${name} ${version}]\n${body}`),
  ].join('\n')
}
