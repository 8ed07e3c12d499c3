import { interval, rational } from '#platform/exact'
import type { Relation } from '../../model.ts'
import { type Case, type Finding, finding, meet, said } from '../stated/finding.ts'
import { plainValue } from '../stated/print.ts'

type Enumeration = Extract<Relation, { kind: 'enumeration' }>

/** Words that say a list isn't whole: it may then be shorter than its count, never longer. */
const OPEN_LIST =
  /等|例如|比如|其中|包括|including|such as|among (them|which|others)|and others|e\.g\.|for example|like /i
/** 六种货币（欧元、加元、瑞典克朗及瑞士法郎）: behind what was read as names the list goes on. */
const GOES_ON = /^(?!等)[㐀-鿿]{1,4}[、和及与與][㐀-鿿]/
/** How far around the two figures such words stand. */
const WINDOW = 16

/** A count against the names that are listed with it. */
export function checkEnumeration(test: Case, relation: Enumeration): readonly Finding[] {
  const count = test.stated(relation.count)
  const names = test.stated(relation.names)
  if (count === null || names === null) return []
  const { text } = test.reading.doc
  const from = Math.min(count.claim.end, names.claim.end)
  const to = Math.max(count.claim.start, names.claim.start)
  const between = unranked(text.slice(from, Math.min(to, from + 120)))
  // 设甲站、乙站9座车站，其中新建5座: of what is told in another clause.
  const [behind = ''] = unranked(text.slice(names.claim.end, names.claim.end + WINDOW)).split(
    /[，。；]/,
  )
  const isBehind = names.claim.start > count.claim.end
  if (isBehind && GOES_ON.test(text.slice(names.claim.end, names.claim.end + WINDOW))) return []
  const isOpen = OPEN_LIST.test(between) || OPEN_LIST.test(behind)
  const named = names.claim.members.length || Number(names.at.num / names.at.den)
  const listed = names.meant('close')
  const fits = meet(count.meant('close'), listed)
  const mayBeMore = meet(count.meant('strict'), { low: listed.low, high: null })
  const ok = fits || (isOpen && mayBeMore)
  return [
    finding({
      check: 'enumeration',
      ok,
      arithmetic: () => `${named} ${fits ? '=' : ok ? '≤' : '≠'} ${plainValue(count.claim)}`,
      claims: [count, names],
      text: {
        en: `${named} are named, and the text says ${said(count, 'en')}${fits ? ': fits' : ok ? ': the list is one of examples' : ': doesn’t fit'}`,
        zh: `列举了${named}个，文中说${said(count, 'zh')}${fits ? '：相符' : ok ? '：列举的只是例子' : '：不相符'}`,
      },
    }),
  ]
}

/** 三级甲等医院 and 特等奖 open no list. */
function unranked(words: string): string {
  return words.replaceAll(/[甲乙丙特同高一二三四]等/g, '')
}

type Listing = Extract<Relation, { kind: 'listing' }>

/** A count against what is listed with it in common words. */
export function checkListing(test: Case, relation: Listing): readonly Finding[] {
  const count = test.stated(relation.count)
  const most = relation.members.length
  if (count === null || most === 0 || relation.least > most) return []
  const ok = meet(
    count.meant('close'),
    interval(rational(BigInt(relation.least)), rational(BigInt(most))),
  )
  const isOpen = relation.least !== most
  const named = isOpen ? `${relation.least}–${most}` : String(most)
  return [
    finding({
      check: 'enumeration',
      ok,
      arithmetic: () => `${named} ${ok ? '=' : '≠'} ${plainValue(count.claim)}`,
      claims: [count],
      text: {
        en: `${isOpen ? `${relation.least} or ${most}` : most} are listed, and the text says ${said(count, 'en')}${ok ? ': fits' : ': doesn’t fit'}`,
        zh: `列出${isOpen ? `${relation.least}至${most}` : most}个，文中说${said(count, 'zh')}${ok ? '：相符' : '：不相符'}`,
      },
    }),
  ]
}
