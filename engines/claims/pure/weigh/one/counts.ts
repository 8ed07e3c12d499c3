import type { ReadClaim } from '../../model.ts'
import { claimAt, isChinese, type Of, type Scale } from '../scale.ts'
import { between, wordsBefore, wordsBehind } from '../words/said.ts'
import { sizeOf } from '../words/sizes.ts'

/** Whether the words surely say that so many names make up a number. */
export function isSureCount(scale: Scale, relation: Of<'enumeration'>): boolean {
  const [count, names] = [claimAt(scale, relation.count), claimAt(scale, relation.names)]
  if (count === undefined || names === undefined) return true
  // Just a bound differs.
  if (sizeOf(count) === sizeOf(names)) return false
  const { text } = scale.doc
  // "Three centres: Hong Kong's airport, …": a name among them wasn't read.
  const isUnread =
    names.start > count.end && /:[^:]*[a-z][^:]*, ?$/i.test(text.slice(count.end, names.start))
  const named = text.slice(names.start, names.end)
  // "Two in Puerto Rico and one in Maryland", "Global Baby, Feminine and Family Care; Global Beauty".
  const isOpen = /\b(?:one|two|three|four|five|\d+) in\b/i.test(
    wordsBefore(text, names, 12) + named,
  )
  const areCapitals = /[A-Z]{3}/.test(named) && named === named.toUpperCase()
  const goesOn =
    !isChinese(scale, count) &&
    /^,? (?:and )?(?:the )?(?:[a-z]+ )?[A-Z]/.test(text.slice(names.end, names.end + 20)) &&
    names.start > count.end
  // "Hill & Dale, Newport": one or two.
  if (areCapitals || goesOn || named.includes('&')) return false
  if (isOpen || /^;/.test(wordsBehind(text, names, 1))) return false
  if (isUnread || isOfOther(scale, count, names)) return false
  if (/\binclud(?:es?|ing)\b/.test(between(text, count, names))) return false
  const isAfter = isChinese(scale, count) && names.start < count.start
  return !isAfter || isSureInChinese(text, count, names)
}

/** "Two of our 14 centres, in Leeds and York": another number of the sentence is that of the names. */
function isOfOther(scale: Scale, count: ReadClaim, names: ReadClaim): boolean {
  if (!/\b(?:of|of our|of the|of its) $/.test(wordsBefore(scale.doc.text, count, 10))) return false
  const parts = scale.lineOf(count.index)?.parts ?? []
  return parts.some(
    ({ claim }) =>
      claim !== count &&
      claim !== names &&
      claim.start < names.start &&
      claim.unit === count.unit &&
      sizeOf(claim) === sizeOf(names),
  )
}

/** 闻喜、夏县4个乡镇, 上海、江苏等4地, 长江、黄河流域9省: names that are none of what is counted, or not all. */
function isSureInChinese(text: string, count: ReadClaim, names: ReadClaim): boolean {
  const said = between(text, names, count)
  const named = text.slice(names.start, names.end)
  const isOpen = (said.startsWith('等') || named.endsWith('等')) && sizeOf(names) < sizeOf(count)
  const holdsOthers =
    named.slice(0, -1).includes('等') || /[一二两三四五六七八九十\d]+[个家项]/.test(named)
  if (isOpen || holdsOthers || /[有共设建]/.test(said)) return false
  if (/(?:流域|沿线|地区)$/.test(named)) return false
  if (Math.abs(sizeOf(count) - sizeOf(names)) <= 1) return true
  const before = text.slice(Math.max(0, names.start - 30), names.start)
  const isMidway = /、[^，。；]*，$/.test(before)
  return !isMidway && sizeOf(names) >= 3 && count.unit !== 'persons'
}

/** Whether the words surely say that so many items follow. */
export function isSureListing(scale: Scale, relation: Of<'listing'>): boolean {
  const count = claimAt(scale, relation.count)
  if (count === undefined) return true
  const { text } = scale.doc
  const behind = wordsBehind(text, count)
  return (
    !/\bor $/.test(wordsBefore(text, count, 4)) &&
    // "Four plans - against aircraft, land and other assets".
    !/^ [a-z ]{0,30} [-–—] (?:against|for|in|on|to|with|by) /.test(behind) &&
    !/^[^.:]{0,40}[-–—:] (?:one|two|three|four) [a-z]+ and (?:one|two|three|four)\b/.test(behind) &&
    !/^[^:.]{4,60}\b(?:one|two|three|four|five):/.test(behind) &&
    // "Four inquiries: two by the firm and one by the state".
    !/^[^.]{0,40}\b(?:one|two|three|four|\d) (?:by|in|of|from|on|at) /.test(behind) &&
    !/^[^.]{0,60}\b(?:plus|together with|as well as|besides)\b/.test(behind) &&
    !/^[^。]{0,12}[：:]一、/.test(behind.slice(0, 20))
  )
}
