import type { ReadClaim } from '../../model.ts'
import { type Case, type Finding, finding, of } from '../stated/finding.ts'

// "A 3.4 per cent decrease from 2022. This growth was …": what "this growth" takes up is the one change of the sentence before.

const NEXT =
  /^\s*This (growth|increase|rise|decrease|decline|drop|fall|reduction) (?:is|was|has|had|can|could|may|reflects?|reflected|represents?|represented|comes?|came|follows?|followed|marks?|marked|results?|resulted|stems?|stemmed|demonstrates?|underlines?|underscores?|highlights?|mainly|mostly|largely|primarily)\b/
const HAN_NEXT = /^\s*这一(增长|上升|上涨|增幅|涨幅|下降|下跌|降幅|跌幅)(?!率)/
const UP =
  /\b(?:rose|rise|rises|rising|risen|gr[eo]w|growth|growing|grown|increas|gain|up\b|higher|more\b|expan|improv|jump|surg|soar|climb|rebound|recover|exceed|above|added)|增|升|涨|提高|扩大|多|超|高/i
const DOWN =
  /\b(?:f[ae]ll|declin|decreas|drop|lower|reduc|down\b|less\b|fewer|cut|slip|dip|slid|shr[aiu]nk|contract|slow|narrow|loss|lost|weak|below|eas(?:e|ing)\b|plung|slump)|降|减|跌|落|缩|少|低|收窄|放缓/i

export function checkPronoun({ reading, stated }: Case, claim: ReadClaim): readonly Finding[] {
  if (claim.direction === null || claim.direction === 'flat') return []
  if (claim.kind !== 'growth' && claim.kind !== 'gap') return []
  const { text, sentences } = reading.doc
  const [own, next] = [sentences[claim.sentence], sentences[claim.sentence + 1]]
  if (own === undefined || next === undefined || own.paragraph !== next.paragraph) return []
  const words = text.slice(next.start, Math.min(next.end, next.start + REACH))
  const taken = (NEXT.exec(words) ?? HAN_NEXT.exec(words))?.[1]
  if (taken === undefined) return []
  const way = DOWN.test(taken) ? 'down' : 'up'
  if (way === claim.direction) return []
  // Any other word of that way may be what it takes up.
  if ((way === 'up' ? UP : DOWN).test(text.slice(own.start, own.end))) return []
  const one = stated(claim.index)
  if (one === null) return []
  return [
    finding({
      check: 'direction',
      ok: false,
      arithmetic: () => (way === 'up' ? '− ≠ +' : '+ ≠ −'),
      claims: [one],
      text: {
        en: `${of(one.figure, 'en')} is told as ${way === 'up' ? 'a decrease' : 'an increase'}, and the next sentence calls it ${way === 'up' ? 'an increase' : 'a decrease'}: doesn’t fit`,
        zh: `${of(one.figure, 'zh')}说是${way === 'up' ? '下降' : '上升'}，下一句却称为“${taken}”：不相符`,
      },
    }),
  ]
}

const REACH = 60
