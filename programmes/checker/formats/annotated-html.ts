import { formatDay, type Lang, numberFormat, say, type Text } from '#platform/i18n'
import type { CheckAnswer, CheckedClaim } from '../types.ts'
import { kindWords, whichYearWords } from '../words.ts'
import { amendedPieces } from './amended-pieces.ts'
import { partsOf, type Rows } from './blocks/blocks.ts'
import { type Stretch, shownCells } from './blocks/cells.ts'
import { amendedIn, conditionsIn, type Finding, type Findings, findingsOf } from './findings.ts'
import { knownWords } from './known.ts'
import { legible, unbroken } from './legible.ts'
import { aboutWords, readingWords } from './reading-words.ts'
import {
  type Against,
  countsWords,
  STANDING_WORDS,
  standingOf,
  standingOfFinding,
} from './standing.ts'
import { agreementsOf } from './tests-told.ts'

/** One file that needs nothing else: underlines as on the page, verdicts in words, the evidence beside them. */
const STYLE = `
:root{color-scheme:light dark;--ink:#1d2329;--paper:#fdfcf9;--quiet:#5f6873;--line:#d9d5cb;--bad:#b3261e;--maybe:#8a5200;--likely:#74398a;--good:#1f6f43}
@media(prefers-color-scheme:dark){:root{--ink:#e8e6e1;--paper:#16191d;--quiet:#9aa3ad;--line:#343a41;--bad:#ff8a80;--maybe:#f0b35a;--likely:#d6a8e8;--good:#7fd1a1}}
*{box-sizing:border-box}
body{margin:2rem auto;max-width:46rem;padding:0 1.25rem;background:var(--paper);color:var(--ink);font:1rem/1.55 Inter,system-ui,'PingFang SC','Microsoft YaHei','Noto Sans SC',sans-serif;overflow-wrap:break-word}
h1{font-size:1.35rem;line-height:1.3;margin:0 0 .3rem}h2{font-size:1rem;margin:2rem 0 .6rem}
header p,.reading,.arithmetic,td.reading{color:var(--quiet)}header p{margin:.2rem 0}
article{font:1.08rem/1.75 'Source Serif 4',Georgia,'Songti SC','Noto Serif SC',serif;border:solid var(--line);border-width:1px 0;padding:1.4rem 0 .8rem;margin-top:2rem}
article p{white-space:pre-wrap;margin:0 0 .8em}article h3{font-size:1.1em;line-height:1.35;margin:1.2em 0 .5em}article h3:first-child{margin-top:0}
article .rows{overflow-x:auto;margin:0 0 .8em}article table{width:auto;font-size:.9em;line-height:1.5}article td{font-variant-numeric:tabular-nums;padding-right:1.2rem;vertical-align:bottom}article td+td{text-align:right}article td+td a{white-space:nowrap}
a{color:inherit;text-underline-offset:.2em}
a.claim{text-decoration:underline .08em;text-decoration-color:var(--quiet)}
a.no-data,a.untested,a.untestable{text-decoration-style:dotted}
a.holds{text-decoration-color:var(--good)}
a.holds-only-if{text-decoration-style:dashed;text-decoration-color:var(--maybe)}
a.inconsistent,a.contradicted{text-decoration-style:wavy;text-decoration-color:var(--bad)}
a.likely{text-decoration-style:double;text-decoration-color:var(--likely)}
:target{background:color-mix(in srgb,var(--maybe) 18%,transparent)}
sup{font:600 .65em/1 Inter,system-ui,sans-serif;color:var(--quiet)}
del{color:var(--quiet)}ins{font-weight:600;text-decoration:none;border-bottom:2px solid}
ol{padding-left:1.6rem;margin:0}li{margin:0 0 1rem}li::marker{font-weight:600}
li p{margin:.15rem 0}.agreeing{font-size:.9rem;color:var(--quiet)}.agreeing li{margin:0 0 .5rem}.agreeing .arithmetic{display:block}.arithmetic{font-size:.9em;font-variant-numeric:tabular-nums}
.verdict{font-weight:600}.no-data>.verdict,.untested>.verdict,.fits>.verdict,.fits-alone>.verdict,.untestable>.verdict{color:var(--quiet);font-weight:400}.inconsistent>.verdict,.contradicted>.verdict{color:var(--bad)}.likely>.verdict{color:var(--likely)}.holds-only-if>.verdict{color:var(--maybe)}.holds>.verdict{color:var(--good)}
table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{text-align:left;vertical-align:top;padding:.35rem .8rem .35rem 0;border-bottom:1px solid var(--line)}th{font-weight:400}td.verdict{white-space:nowrap}
@media(max-width:32rem){body{margin:1rem auto}.all,.all tbody,.all tr,.all th,.all td{display:block;border:0;padding:0}.all tr{border-bottom:1px solid var(--line);padding:.45rem 0}.all thead{display:none}}
@media print{body{max-width:none;margin:0}li,tr{break-inside:avoid}}
`

const WORDS = {
  title: { en: 'A release, checked', zh: '发布稿核对' },
  released: { en: 'Released on {day}', zh: '发布日期：{day}' },
  undated: { en: 'No date known', zh: '发布日期不详' },
  itself: { en: 'tested against itself', zh: '仅核验是否自洽' },
  data: {
    en: 'tested against itself and against what was known on {day}',
    zh: '已核验是否自洽，并与截至{day}已公布的数据核对',
  },
  none: { en: 'No quantitative claim was found.', zh: '未找到数量说法。' },
  one: { en: '1 claim', zh: '共1处说法' },
  more: { en: '{n} claims', zh: '共{n}处说法' },
  problems: { en: 'Problems', zh: '问题' },
  conditions: { en: 'True on a condition', zh: '有条件成立' },
  doubts: { en: 'Worth a look', zh: '值得留意' },
  wording: { en: 'Would be true: ', zh: '可改为：' },
  orWording: { en: 'Or in its place: ', zh: '或者改为：' },
  onCondition: { en: 'True would be ', zh: '可写明：' },
  agreeing: { en: 'What agrees', zh: '核验相符' },
  all: { en: 'All claims', zh: '全部说法' },
  words: { en: 'Words', zh: '原文' },
  read: { en: 'Read as', zh: '读作' },
  verdict: { en: 'Verdict', zh: '结果' },
} as const satisfies { readonly [name: string]: Text }

type Numbered = Finding & { readonly number: number }
type Page = {
  readonly lang: Lang
  /** The findings, numbered through, and which of them a claim takes part in. */
  readonly findings: { readonly [part in keyof Findings]: readonly Numbered[] }
  readonly numberOf: ReadonlyMap<number, number>
  readonly against: Against
}

/** The release with its claims marked, what there is to say of them above it and all of them below, for an author. */
export function annotatedHtml(answer: CheckAnswer, text: string, lang: Lang): string {
  const page = pageOf(answer, lang)
  const { date, summary, claims, source } = answer
  const title = source.name?.split(/[\\/]/).at(-1) ?? say(WORDS.title, lang)
  const released =
    date === null
      ? answer.dayWithoutYear === undefined
        ? say(WORDS.undated, lang)
        : whichYearWords(answer.dayWithoutYear, lang)
      : say(WORDS.released, lang).replace('{day}', formatDay(date, lang))
  const tested =
    summary.asOf === null || summary.testedAgainst === 'itself'
      ? say(WORDS.itself, lang)
      : knownWords(summary, WORDS.data, lang)
  const counted =
    claims.length === 0
      ? say(WORDS.none, lang)
      : [
          say(claims.length === 1 ? WORDS.one : WORDS.more, lang).replace(
            '{n}',
            numberFormat(String(claims.length), lang),
          ),
          ...countsWords(answer, lang).map(({ words }) => words),
        ].join(' · ')
  const { problems, conditions, doubts } = page.findings
  return `<!doctype html>
<html lang="${escaped(lang)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body>
<header><h1>${escaped(title)}</h1><p>${escaped(`${released} · ${tested}`)}</p><p>${escaped(counted)}</p></header>
${section(WORDS.problems, problems, page)}${section(WORDS.conditions, conditions, page)}${section(WORDS.doubts, doubts, page)}<article>
${markedParts(claims, text, page)}
</article>
${agreeing(claims, page)}${tableOf(claims, page)}</body>
</html>
`
}

function pageOf({ claims, summary }: CheckAnswer, lang: Lang): Page {
  const { problems, conditions, doubts } = findingsOf(claims)
  let number = 0
  const numberOf = new Map<number, number>()
  const numbered = (list: readonly Finding[]): readonly Numbered[] =>
    list.map((finding) => {
      number += 1
      for (const { index } of finding.claims) numberOf.set(index, number)
      return { ...finding, number }
    })
  const findings = {
    problems: numbered(problems),
    conditions: numbered(conditions),
    doubts: numbered(doubts),
  }
  return { lang, findings, numberOf, against: summary.testedAgainst }
}

function section(title: Text, findings: readonly Numbered[], page: Page): string {
  const [first] = findings
  if (first === undefined) return ''
  const items = findings.map((finding) => itemOf(finding, page)).join('\n')
  return `<h2>${escaped(say(title, page.lang))}</h2>\n<ol start="${first.number}">\n${items}\n</ol>\n`
}

function itemOf(finding: Numbered, { lang }: Page): string {
  const { verdict, claims, reasons, doubts, number } = finding
  const links = claims.map(({ index, text }) => `<a href="#c${index}">${escaped(text)}</a>`)
  const told = [...reasons, ...doubts].map(({ check, en, zh, arithmetic }) => {
    // What data say is told with its figures already.
    const isTold = arithmetic === '' || check === 'data' || check === 'since'
    const signs = isTold ? '' : `<p class="arithmetic">${escaped(legible(arithmetic))}</p>`
    return `<p>${escaped(unbroken(say({ en, zh }, lang)))}</p>${signs}`
  })
  const better = isBad(verdict) || verdict === 'holds-only-if' ? betterOf(finding, lang) : []
  const standing = standingOfFinding(finding)
  const word =
    isBad(verdict) || verdict === 'holds-only-if' ? say(STANDING_WORDS[standing], lang) : ''
  return `<li id="n${number}" class="${standing}">${links.join(' · ')} <span class="verdict">${escaped(word)}</span>${told.join('')}${better.join('')}</li>`
}

/** The amended sentences, what is new in them set off; and what each condition makes of a claim. */
function betterOf(finding: Numbered, lang: Lang): readonly string[] {
  const sentences = amendedIn(finding).map((one) => {
    const label = one.instead === true ? WORDS.orWording : WORDS.wording
    const pieces = amendedPieces(one).map(({ words, isNew, from }) => {
      if (!isNew) return escaped(words)
      const before = from === '' ? '' : `<del>${escaped(from)}</del> `
      return words === '' ? before : `${before}<ins>${escaped(words)}</ins>`
    })
    return `<p>${escaped(say(label, lang))}${pieces.join('')}</p>`
  })
  const conditions = conditionsIn(finding).map(({ wording }) => escaped(say(wording ?? {}, lang)))
  return [
    ...sentences,
    ...conditions.map((words) => `<p>${escaped(say(WORDS.onCondition, lang))}${words}</p>`),
  ]
}

function isBad(verdict: CheckedClaim['verdict']): boolean {
  return verdict === 'inconsistent' || verdict === 'contradicted'
}

/** The release as on the page: paragraphs and tables, each claim marked in them. */
function markedParts(claims: readonly CheckedClaim[], text: string, page: Page): string {
  const parts = partsOf(text, claims).map((part) => {
    if (part.kind === 'rows') return rowsOf(part, text, page)
    const tag = part.kind === 'title' || part.kind === 'heading' ? 'h3' : 'p'
    return `<${tag}>${marked(part, text, page)}</${tag}>`
  })
  return parts.join('\n')
}

function rowsOf({ blocks, width }: Rows, text: string, page: Page): string {
  const rows = blocks.flatMap((block) => {
    const cells = shownCells(text, block, width)
    if (cells === null) return []
    const told = cells.map((cell) => {
      const span = cell.span === 1 ? '' : ` colspan="${cell.span}"`
      return `<td${span}>${marked(cell, text, page).trim()}</td>`
    })
    return [`<tr>${told.join('')}</tr>`]
  })
  return `<div class="rows"><table><tbody>${rows.join('')}</tbody></table></div>`
}

type Marked = Stretch & { readonly claims: readonly CheckedClaim[] }

function marked({ start, end, claims }: Marked, text: string, page: Page): string {
  let out = ''
  let at = start
  for (const claim of claims) {
    // Marks may not overlap in HTML; a claim within another stands in the table all the same.
    if (claim.start < at) continue
    const last = Math.min(claim.end, end)
    const standing = standingOf(claim, page.against)
    const words = say(STANDING_WORDS[standing], page.lang)
    const number = page.numberOf.get(claim.index)
    const target = number === undefined ? `r${claim.index}` : `n${number}`
    const note = number === undefined ? '' : `<sup>${number}</sup>`
    out += `${escaped(text.slice(at, claim.start))}<a class="claim ${standing}" id="c${claim.index}" href="#${target}" title="${escaped(words)}">${escaped(text.slice(claim.start, last))}</a>${note}`
    at = last
  }
  return out + escaped(text.slice(at, end))
}

/** What agrees, after the text and quietly: each test once, and what holds against data. */
function agreeing(claims: readonly CheckedClaim[], { lang }: Page): string {
  const linked = (indexes: readonly number[]) =>
    indexes
      .flatMap((index) => claims[index] ?? [])
      .map(({ index, text }) => `<a href="#c${index}">${escaped(text)}</a>`)
      .join(' · ')
  const tests = agreementsOf(claims).map(
    ({ en, zh, arithmetic, claims: taking }) =>
      `<li>${linked(taking)} ${escaped(unbroken(say({ en, zh }, lang)))} <span class="arithmetic">${escaped(legible(arithmetic))}</span></li>`,
  )
  const byData = claims.flatMap(({ index, verdict, data }) =>
    verdict === 'holds' && data?.then.verdict === 'holds'
      ? [`<li>${linked([index])} ${escaped(say(data.then.reason, lang))}</li>`]
      : [],
  )
  const items = [...tests, ...byData]
  if (items.length === 0) return ''
  return `<h2>${escaped(say(WORDS.agreeing, lang))}</h2>\n<ul class="agreeing">\n${items.join('\n')}\n</ul>\n`
}

function tableOf(claims: readonly CheckedClaim[], { lang, against }: Page): string {
  if (claims.length === 0) return ''
  const head = [WORDS.words, WORDS.read, WORDS.verdict]
    .map((text) => `<th scope="col">${escaped(say(text, lang))}</th>`)
    .join('')
  const rows = claims.map((claim) => {
    const standing = standingOf(claim, against)
    const verdict = say(STANDING_WORDS[standing], lang)
    return `<tr id="r${claim.index}" class="${standing}"><th scope="row"><a href="#c${claim.index}">${escaped(claim.text)}</a></th><td class="reading">${escaped(readAs(claim, lang))}</td><td class="verdict">${escaped(verdict)}</td></tr>`
  })
  return `<h2>${escaped(say(WORDS.all, lang))}</h2>\n<table class="all"><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>\n`
}

function readAs(claim: CheckedClaim, lang: Lang): string {
  const { comparison } = claim
  const kind = comparison.kind === 'level' ? '' : say(kindWords(claim), lang)
  return [
    comparison.kind === 'superlative' ? '' : readingWords(claim, lang),
    kind,
    ...aboutWords(claim, lang),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`)
}
