import { nearest } from '#platform/errors'
import type { BadRow } from '../ports.ts'

// What can be wrong with one cell, in words: `reason` says what is there, `remedy` what would be right.

export type Fault = Pick<BadRow, 'reason' | 'remedy'>

const LISTED_MAX = 8

export function unknownName(
  what: { readonly en: string; readonly zh: string },
  text: string,
  known: Iterable<string>,
): Fault {
  const near = nearest(text, known, LISTED_MAX).join(', ')
  return {
    reason: {
      en: `There is no ${what.en} "${text}".`,
      zh: `没有${what.zh}“${text}”。`,
    },
    remedy: {
      en:
        near === '' ? `No ${what.en} is known yet; load a region pack first.` : `Near it: ${near}.`,
      zh: near === '' ? `目前还没有任何${what.zh}；请先载入地区数据包。` : `相近的有：${near}。`,
    },
  }
}

export function missingCell(remedy: { readonly en: string; readonly zh: string }): Fault {
  return { reason: { en: 'The cell is empty.', zh: '此格为空。' }, remedy }
}

export function unreadableNumber(text: string): Fault {
  return {
    reason: { en: `"${text.slice(0, 40)}" is no number.`, zh: `“${text.slice(0, 40)}”不是数字。` },
    remedy: {
      en: 'Write plain digits, with a point and without separators, such as 47218.66.',
      zh: '请只写数字，用点作小数点，不加分隔符，如 47218.66。',
    },
  }
}

export function unreadablePeriod(text: string): Fault {
  return {
    reason: { en: `"${text}" is no reference period.`, zh: `“${text}”不是有效的所属期。` },
    remedy: {
      en: 'Write its code: 2023, 2023-Q3, 2023-10, 2024-Q1..Q3, 2024-01..10, @2024-10-31, since..@2024-10-31.',
      zh: '请写代码：2023、2023-Q3、2023-10、2024-Q1..Q3、2024-01..10、@2024-10-31、since..@2024-10-31。',
    },
  }
}

export function wrongUnit(unit: string, indicator: string, right: string): Fault {
  return {
    reason: {
      en: `The unit is "${unit}", but ${indicator} is measured in "${right}".`,
      zh: `单位是“${unit}”，而 ${indicator} 以“${right}”计量。`,
    },
    remedy: {
      en: `Convert the value to ${right} (use \`scale\` for a power of ten), or name the right indicator.`,
      zh: `请把数值换算为 ${right}（十的幂写在 \`scale\` 列），或改用正确的指标。`,
    },
  }
}

export function wrongAccount(vintage: string, has: string, wants: string): Fault {
  return {
    reason: {
      en: `The vintage ${vintage} belongs to the account ${has}, the indicator to ${wants}.`,
      zh: `数据版本 ${vintage} 属于核算账户 ${has}，而该指标属于 ${wants}。`,
    },
    remedy: { en: `Name a vintage of ${wants}.`, zh: `请写 ${wants} 的数据版本。` },
  }
}

export function vintageNeeded(account: string, known: readonly string[]): Fault {
  const list = known.slice(0, LISTED_MAX).join(', ')
  return {
    reason: {
      en: `The account ${account} has ${known.length} vintages, so the cell can't be empty.`,
      zh: `核算账户 ${account} 有 ${known.length} 个数据版本，此格不能留空。`,
    },
    remedy: { en: `Write one of: ${list}.`, zh: `请从中选一个：${list}。` },
  }
}

export function notOneOf(text: string, choices: readonly string[]): Fault {
  const list = choices.join(', ')
  return {
    reason: { en: `"${text}" isn't known here.`, zh: `此处不认识“${text}”。` },
    remedy: { en: `Write one of: ${list}.`, zh: `请从中选一个：${list}。` },
  }
}

export function noDay(text: string): Fault {
  return {
    reason: { en: `"${text}" is no day of the calendar.`, zh: `“${text}”不是日历上的日期。` },
    remedy: { en: 'Write it as YYYY-MM-DD.', zh: '请写成 YYYY-MM-DD。' },
  }
}

export function daysReversed(from: string, to: string): Fault {
  return {
    reason: {
      en: `Published from ${from} to ${to}: the days are reversed.`,
      zh: `发布日期自 ${from} 至 ${to}，前后颠倒。`,
    },
    remedy: { en: 'Put the earlier day first.', zh: '请把较早的一天写在前面。' },
  }
}

export function languageMissing(lang: string): Fault {
  return {
    reason: {
      en: `The text stands in another language, but not in "${lang}".`,
      zh: `此文字有其他语言，却没有“${lang}”。`,
    },
    remedy: { en: 'Write it in every language of the region.', zh: '请用本地区的每种语言都写上。' },
  }
}

export function wrongWidth(has: number, wants: number): Fault {
  return {
    reason: {
      en: `The row has ${has} cells, the header ${wants}.`,
      zh: `此行有 ${has} 格，表头有 ${wants} 格。`,
    },
    remedy: {
      en: 'Quote text that holds commas, and write every cell, empty ones too.',
      zh: '含逗号的文字请加引号；每一格都要写，空格也要留出。',
    },
  }
}

export function sameKey(line: string): Fault {
  return {
    reason: {
      en: `Line ${line} already has this indicator, place, period, vintage, document and provenance.`,
      zh: `第 ${line} 行已有相同的指标、地方、所属期、数据版本、来源文件和来历。`,
    },
    remedy: {
      en: 'Keep one of the two; two sources of one value are two documents.',
      zh: '请只保留一行；同一数值的两个来源应写作两份来源文件。',
    },
  }
}

export function changedValue(held: string, stated: string): Fault {
  return {
    reason: {
      en: `The store holds ${held} for this cell, vintage and document; the file says ${stated}.`,
      zh: `库中此格、此版本、此文件的数值为 ${held}，文件中则为 ${stated}。`,
    },
    remedy: {
      en: 'Observations are never overwritten: give the new value as a new vintage, or from a new document.',
      zh: '观测值从不覆盖：请把新数值作为新的数据版本，或以新的来源文件给出。',
    },
  }
}
