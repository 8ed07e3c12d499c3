import type { Asked } from '../types.ts'

// What those who were asked say: 9%反对, 22%的受访者“很满意”, 两项合计67%.

const NEAR = 40

/** A share of those asked is told by what they say, and not by what they were asked. */
export function answerOf({ text, claim, sentence }: Asked): string | null {
  const isShare = claim.unit === 'percent' || claim.unit === 'fraction'
  if (!isShare && !/^(?:persons|firms|households)$/.test(claim.unit)) return null
  if (claim.form !== 'number' || claim.kind === 'growth') return null
  const before = text.slice(Math.max(sentence.start, claim.start - 12), claim.start)
  const both = BOTH.exec(before)?.[1]
  if (both !== undefined) return both
  const named = CALLED.exec(
    text.slice(Math.max(sentence.start, claim.start - 24), claim.start),
  )?.[1]
  if (named !== undefined) return named
  if (!OPENS.test(before)) return null
  // 14家（61%）预期好转: the share stands behind the number.
  const behind = text
    .slice(claim.end, Math.min(sentence.end, claim.end + NEAR))
    .replace(/^[）)]|^[（(][\d.]+[%％][）)]/u, '')
  const [, said] = (isShare ? ASKED.exec(behind) : null) ?? SAYING.exec(behind) ?? []
  const name = said?.replace(/[“”"]/gu, '').replace(/^(?:表示|认为|認為|选择|選擇)(?=.{2})/u, '')
  return name === undefined || name.length < 2 ? null : name
}

/** 两项合计67%: of both answers. */
const BOTH = /[，,；;]([两兩二三四]项?[项者](?:合[计計]|相加|之和))(?:[为為达達]|超|近|[约約])?$/u

/** 属于“常读者”，占41%. */
const CALLED = /[属屬][于於][“"「]?([^，,。“”"「」\d]{2,14})[”"」]?[，,][占佔](?:比[为為]?)?$/u

/** Nothing stands before such a share in its clause but how it is meant. */
const OPENS =
  /(?:^|[，,；;：:。、])(?:另有|有|还有|還有|其中|超|超过|近|约|仅|仅有|只有)?(?:\d[\d,.]*[家人户戶名位][（(])?$/u

const ASKED =
  /^的?[^，,。；;、的\d]{0,6}(?:受[访訪]者|被[访訪]者|受[访訪][^，,。；;、\d的]{1,4}|被[调調]查者|居民|市民|消[费費]者|家[长長]|网民|網民|用[户戶]|学生|员工|职工|(?<=的)人(?![口民员員均数數才]))(?:中)?(?!的|是|[为為]|[占佔]|中)([“"]?[^，,。；;、\d]{2,24}(?:\d{1,3}[^，,。；;、\d]{2,16})?)/u
const SAYING =
  /^((?:表示|[预預]期|[认認][为為]|[觉覺]得|[选選][择擇]|支持|反[对對]|[赞贊]成|[赞贊]同|同意|希望|[愿願]意|[担擔]心|[关關]注|[对對][^，,。；;、\d]{2,12}(?=[满滿]意)|[“"](?:很|非常|比[较較]|不太|[较較]|一般|[满滿]意|不)|无所谓|不[满滿清了知确愿])[^，,。；;、\d]{0,24})/u
