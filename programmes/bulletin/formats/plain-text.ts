import { type Tone, toned, wrap } from '#platform/cli'
import { type Lang, say, type Text } from '#platform/i18n'
import type { Block, FigureMark, Inline, VerdictName } from '../types.ts'
import { type Printed, remarksIn } from './printed.ts'

const WIDTH_MAX = 96
const LEGEND: Text = { en: 'Marks behind figures: {marks}', zh: '数据后的标记：{marks}' }
const CHANGED: Text = { en: 'Δ otherwise on the day of the text', zh: 'Δ 与发布当日不同' }
const AS_KNOWN: Text = { en: 'As known on {day}: {counts}.', zh: '按{day}所知：{counts}。' }

/** A sign each, told apart without colour. */
const SIGNS: { readonly [verdict in VerdictName]: string } = {
  holds: '✓',
  'holds-only-if': '◐',
  contradicted: '✗',
  inconsistent: '≠',
  'no-data': '·',
  untestable: '–',
}
const TONES: { readonly [verdict in VerdictName]: Tone } = {
  holds: 'green',
  'holds-only-if': 'amber',
  contradicted: 'red',
  inconsistent: 'red',
  'no-data': 'quiet',
  untestable: 'quiet',
}

export type Look = { readonly lang: Lang; readonly width: number; readonly colour: boolean }

/** The bulletin for a terminal: how it stands, what the marks mean, then the text with a mark behind each figure. */
export function plainBulletin(answer: Printed, look: Look): string {
  const { lang } = look
  const width = Math.min(WIDTH_MAX, Math.max(40, look.width))
  const present = answer.counts.filter(({ count }) => count > 0)
  const marks = [
    ...present.map(({ verdict, words }) => `${sign(verdict, look)} ${say(words, lang)}`),
    ...(Object.values(answer.figures).some((mark) => mark.changedSinceThen)
      ? [say(CHANGED, lang)]
      : []),
  ]
  const listed = marks.join(lang.startsWith('zh') ? '，' : ', ')
  const counts = say(AS_KNOWN, lang)
    .replace('{day}', answer.asOf)
    .replace('{counts}', say(answer.countsWords, lang))
  return [
    bold(say(answer.bulletin.title, lang), look),
    ...wrap(say(answer.kindWords, lang), width),
    ...wrap(counts, width),
    ...remarksIn(answer, lang).flatMap((words) => wrap(words, width)),
    ...(marks.length === 0 ? [] : wrap(say(LEGEND, lang).replace('{marks}', listed), width)),
    ...answer.blocks.flatMap((block) => ['', ...linesOf(block, answer.figures, look, width)]),
  ].join('\n')
}

function linesOf(
  block: Block,
  figures: Printed['figures'],
  look: Look,
  width: number,
): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [bold(runOf(block.children, figures, look), look)]
    case 'paragraph':
      return wrap(runOf(block.children, figures, look), width)
    case 'list':
      return block.entries.flatMap((entry, at) => {
        const lead = block.ordered ? `${at + 1}. ` : '- '
        return entry
          .flatMap((inner) => linesOf(inner, figures, look, width - lead.length))
          .map((line, row) => `${row === 0 ? lead : ' '.repeat(lead.length)}${line}`)
      })
    case 'quote':
      return block.children
        .flatMap((inner) => linesOf(inner, figures, look, width - 2))
        .map((line) => `| ${line}`)
  }
}

function runOf(inlines: readonly Inline[], figures: Printed['figures'], look: Look): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text
      if (inline.kind === 'strong') return bold(runOf(inline.children, figures, look), look)
      if (inline.kind !== 'figure') return runOf(inline.children, figures, look)
      const mark = figures[inline.figure]
      return mark === undefined ? '' : marked(mark, look)
    })
    .join('')
}

function marked(mark: FigureMark, look: Look): string {
  const turned = mark.changedSinceThen ? 'Δ' : ''
  return `${bold(say(mark.shown, look.lang), look)}${sign(mark.verdict, look)}${turned}`
}

function sign(verdict: VerdictName, look: Look): string {
  return toned(SIGNS[verdict], TONES[verdict], look)
}

function bold(text: string, look: Look): string {
  return toned(text, 'bold', look)
}
