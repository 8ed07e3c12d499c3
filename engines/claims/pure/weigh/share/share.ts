import type { ReadClaim } from '../../model.ts'
import { areTwoSides } from '../../relate/share/two-sides.ts'
import { dimensionOf } from '../../units/table.ts'
import { claimAt, isChinese, isRow, type Of, type Scale } from '../scale.ts'
import { isTightShare } from '../tight/share.ts'
import { isUncontested } from '../uncontested.ts'
import { wordsBefore, wordsBehind } from '../words/said.ts'
import { digitsOf, isMoney, isScaleApart, ratioOf, sizeOf } from '../words/sizes.ts'
import { isSureInChinese } from './chinese.ts'
import { isSureInEnglish } from './english.ts'
import { isStated, othersOf, type Sides } from './sides.ts'

/** Whether the words surely say that one figure is so much of another. */
export function isSureShare(scale: Scale, relation: Of<'share'>): boolean {
  const [share, part, whole] = [relation.share, relation.part, relation.whole].map((index) =>
    claimAt(scale, index),
  )
  const line = scale.lineOf(relation.share)
  if (share === undefined || part === undefined || whole === undefined || line === null) return true
  const ratio = sizeOf(part) / sizeOf(whole)
  const said = ratioOf(share)
  const sides = { scale, line, text: scale.doc.text, share, part, whole, ratio, said }
  if (isOfOtherKind(sides) || isNoShare(sides) || fitsOthers(sides)) return false
  if (isOfOtherSize(sides)) return false
  return isChinese(scale, share)
    ? isSureInChinese(sides)
    : (isRow(scale, share) ||
        isTightShare(sides) ||
        isNamedOutright(sides) ||
        (isApposed(scale.doc.text, share) && isUncontested(scale, relation))) &&
        isSureInEnglish(sides)
}

/** "Accounting for S of the total retail sales of consumer goods.": by the very name under which the whole was told, of two words or more. */
function isNamedOutright({ text, share, part, whole }: Sides): boolean {
  if (whole.measure === null || part.sentence !== share.sentence) return false
  const plain = (words: string): string => words.toLowerCase().replace(/^ ?(?:of )?the /, '')
  const name = plain(text.slice(whole.measure.start, whole.measure.end))
  const behind = wordsBehind(text, share, NAME_MAX)
  if (!behind.startsWith(' of ') || name.length > NAME_MAX || !name.includes(' ')) return false
  const said = plain(behind.slice(4))
  return said.startsWith(name) && /^[.,;)]/.test(said.slice(name.length))
}

const NAME_MAX = 80

/** ", or S.": of what was just told. */
function isApposed(text: string, { start, end }: ReadClaim): boolean {
  return (
    /(?:, (?:or|i\.e\.)|—|–) $|\($/.test(text.slice(Math.max(0, start - 8), start)) &&
    /^[.,;)]/.test(text.slice(end, end + 1))
  )
}

const FEW = 100
const MANY = 1e5

/** "One of the 37": a choice; money beside a number of things; an amount of change. */
function isOfOtherKind({ text, share, part, whole }: Sides): boolean {
  const isChoice =
    part.start < share.start &&
    /\b(?:one|two|three|\d+) of (?:the )?$/.test(wordsBefore(text, part, 14))
  const isAmount = whole.kind === 'growth' || whole.kind === 'gap'
  const isBare = (one: ReadClaim) => one.unit === 'items'
  // "200 km east of it" beside a number of something else, people beside an age of 25.
  const areUnlike =
    (isBare(whole) !== isBare(part) &&
      dimensionOf(isBare(whole) ? part.unit : whole.unit) === 'length') ||
    (sizeOf(whole) < FEW && sizeOf(part) > MANY) ||
    (sizeOf(part) < FEW && sizeOf(whole) > MANY && isBare(part))
  if (areTwoSides(text, part, whole)) return true
  return isChoice || isAmount || areUnlike || isMoney(part.unit) !== isMoney(whole.unit)
}

const APART = 6

/** So far from what is said that neither a digit nor a word of scale explains it. */
function isOfOtherSize({ text, whole, share, ratio, said }: Sides): boolean {
  const off = ratio / said
  // 占年度任务35万亩的90.7%, of which 38.6 were done.
  const isOfGoal =
    /(?:任务|目标|计划)[^，。；]{0,6}$/.test(wordsBefore(text, whole, 12)) &&
    text.slice(whole.end, share.start) === '的'
  // Named the other way round.
  if (!isOfGoal && ratio > 1 && said < 1 && Math.abs(1 / ratio - said) < 0.03) return true
  return (off > APART || off < 1 / APART) && !isScaleApart(off, SCALE_WITHIN)
}

const SCALE_WITHIN = 1.3

const MEASURED_IN =
  /^[ -](?:of )?(?:an? |the )?(?:percentage |basis |api )*(?:points?|degrees?|hours?|minutes?|inch|mile|percent|per cent|pct|year|time)\b/

/** "A quarter point", "cut in half." */
function isNoShare({ text, share }: Sides): boolean {
  if (share.form !== 'fraction') return false
  const isHalved =
    /\bin $/.test(wordsBefore(text, share, 4)) && /^[.,;\n]/.test(wordsBehind(text, share, 2))
  return isHalved || MEASURED_IN.test(wordsBehind(text, share, 40))
}

/** Another figure of the sentence makes the share of its digits. */
function fitsOthers(sides: Sides): boolean {
  const { share, part, whole } = sides
  if (digitsOf(share) < 2 || share.precision > 0) return false
  return othersOf(sides).some(
    (claim) =>
      (claim.unit === whole.unit && isStated(sides, sizeOf(part) / sizeOf(claim))) ||
      (claim.unit === part.unit && isStated(sides, sizeOf(claim) / sizeOf(whole))),
  )
}
