/** 宽2.4米、长4.5米、高1.3米: which side of a thing it is, and no comparison. */
export function isDimension(text: string, at: number): boolean {
  return (
    '高长長深大'.includes(text.charAt(at)) &&
    SIDE.test(text.slice(Math.max(0, at - SIDE_MAX), at)) &&
    /^.[约約]?[\d.]+(?:米|公里|厘米|公分|公尺|千米|毫米)/.test(text.slice(at, at + SIDE_MAX))
  )
}

const SIDE = /[长長宽寬闊阔高深厚][约約]?[\d.]+(?:米|公里|厘米|公分|公尺|千米|毫米)[、，]?$/
const SIDE_MAX = 14
