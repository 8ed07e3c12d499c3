import type { Span } from '../model.ts'

/** How long a paper runs, as its name tells first: 30年 of 30年期国债收益率, 02/10年 of a difference between two, 两年 in words. */
export function tenorOf(text: string, { start, end }: Span): string {
  return TENOR.exec(text.slice(start, Math.min(end, start + TENOR_MAX)))?.[1] ?? ''
}

const TENOR = /^((?:\d{1,3}(?:\/\d{1,3})?|[一二两三五六七十]{1,3})(?:年|个?月|天|日))期/
const TENOR_MAX = 12
