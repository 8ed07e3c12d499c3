import type { Sentence } from '../../model.ts'
import type { TimePhrase } from '../time/phrase.ts'
import { isNameOfOccasion } from '../years-in-names.ts'

// A time that a sentence names without telling of it: when a record was set, when something began or shall begin, the year in a name.

const REACH = 100
/** "The previous high of 16.9 set in May 1992", "the last record was in 1995". */
const RECORD =
  /\b(?:records?|highs?|lows?|peaks?|troughs?|previous (?:best|worst)|all-time \w+)\b(?:[^.;]|\.\d){0,50}\b(?:set|reached|hit|posted|recorded|registered|seen|achieved|was|came)\b[^.;,]{0,24}\b(?:in|on|of) (?:the )?(?:early |late |mid-)?$/i
/** "Founded in 1995", "began to fall in 2012", "the Act of 2005", "the crisis of 2008". */
const BEGUN =
  /\b(?:founded|established|inaugurated|incorporated|enacted|born|began|begun|came into (?:force|effect)|took effect|took over|has been (?:open|running)|opened its doors|(?:approved|passed|adopted|backed) by (?:voters|shareholders|members|residents|parliament|the council|councillors))\b[^.;,\d]{0,40}\b(?:in|since|on|from) (?:the )?(?:early |late |mid-)?$|\b(?:[Aa]ct|[Cc]risis|crash|recession|[Ww]ar|pandemic|earthquake|[Aa]greement|[Tt]reaty|[Aa]ccord) of (?:the )?$/
/** "Records that go back to 1910". */
const BACK =
  /\b(?:go(?:es)?|going|dat(?:es?|ing)|reach(?:es|ing)?|stretch(?:es|ing)?) back (?:as far as |to |until )(?:the )?$/i
/** "The last census, carried out in 2018". */
const LAST_HELD =
  /\b(?:last|previous|earlier|preceding) (?:[a-z-]+ ){0,2}[a-z]+,? (?:which |that )?(?:was |were )?(?:carried out|conducted|held|taken|undertaken|done|published) (?:back )?(?:in|on) (?:the )?$/i
/** "1.7p per share, to be paid in January": when what is told now shall be done. */
const SHALL =
  /\b(?:to be|(?:will|shall|is to|are to) be) (?:paid|distributed|published|presented|completed|delivered|settled|held)[^.;,\d]{0,30}\b(?:in|from|on|by|for) (?:the )?$/i
/** "Rents would be cut in April 2016": what was yet to come. */
const WOULD =
  /\b(?:would|was to|were to|was due to|were due to) (?:be |have )?[a-z]+[^.;,]{0,50}\b(?:in|from|on|by|for) (?:the )?$/
/** "Its 2018 record attendance", "a 2005 display", "2008 highs". */
const NAMES =
  /^(?:['’]s)? (?:all-time |annual |previous )?(?:records?|highs?|lows?|peaks?|troughs?|display|exhibition|edition|act|agreement|treaty|accord|strategy|legislation|law|reforms?|crisis|crash|recession|earthquake|hurricane|pandemic)\b/i
/** "The 2012 World Economic Outlook". */
const TITLE =
  /^ (?:[A-Z][\w&’'-]* ){1,5}(?:Outlook|Act|Agreement|Strategy|Awards?|Games|Olympics|Cup|Conference|Summit)\b/
const TITLE_BEFORE =
  /\b[A-Z][a-z]+ (?:Act|Agreement|Strategy|Awards?|Games|Olympics|Cup|Conference|Summit),? $/

/** Whether a time of an English sentence says nothing of what the text tells. */
export function isInPassing(text: string, sentence: Sentence, phrase: TimePhrase): boolean {
  const { start, end } = phrase
  const before = text.slice(Math.max(sentence.start, start - REACH), start)
  const behind = text.slice(end, end + REACH)
  if (sentence.grammar !== 'en')
    return isNameOfOccasion(before, behind) || isOfSource(before, behind)
  if (NAMES.test(behind) || TITLE.test(behind) || TITLE_BEFORE.test(before)) return true
  return [RECORD, BEGUN, BACK, LAST_HELD, WOULD, SHALL].some((pattern) => pattern.test(before))
}

/** 来自2024年春运专班的数据显示，2月27日…: the year in the name of who tells it, beside the time that is told of. */
function isOfSource(before: string, behind: string): boolean {
  return (
    /(?:来自|据|根据|依据)[^，。；\d]{0,6}$/.test(before) &&
    /^[^，。；\d]{2,30}[，,](?:截[至止]到?|今年|仅|在)?\d{1,2}(?:月|日|-|至)/.test(behind)
  )
}

/** "In the last year" tells of the twelve months up to now, and of no year that is over. */
export function isTheLast(text: string, start: number): boolean {
  return (
    /\bthe $/i.test(text.slice(Math.max(0, start - 5), start)) ||
    /^the l/i.test(text.slice(start, start + 5))
  )
}
