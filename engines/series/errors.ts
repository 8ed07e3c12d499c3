import type { ErrorCatalogue } from '#platform/errors'
import { pureErrors } from './pure/index.ts'

/** What the store, packs, exchange formats and editions refuse, beside what the evaluator does. */
export const errors: ErrorCatalogue = {
  ...pureErrors,
  'series.broken-pack': {
    kind: 'invalid',
    message: {
      en: 'The series of the region pack have {count} problem(s):\n{listEn}',
      zh: '地区数据包的系列数据有 {count} 处问题：\n{listZh}',
    },
    remedy: {
      en: 'Correct the lines named and load again. Nothing was loaded.',
      zh: '请改正上列各行后重新载入。本次没有载入任何内容。',
    },
  },
  'series.bad-rows': {
    kind: 'invalid',
    message: {
      en: '{file} has {count} bad row(s):\n{listEn}',
      zh: '{file} 有 {count} 处错误：\n{listZh}',
    },
    remedy: {
      en: 'Correct them and import again; `--dry-run` lists them without importing. Nothing was loaded.',
      zh: '请改正后重新导入；用 `--dry-run` 可只列出而不导入。本次没有载入任何内容。',
    },
  },
  'series.unreadable-csv': {
    kind: 'invalid',
    message: {
      en: '{file} stops being CSV at line {line}: {reason}',
      zh: '{file} 从第 {line} 行起不是有效的 CSV：{reason}',
    },
    remedy: {
      en: 'Close the quotes there, and double a quote inside of quotes. Nothing was loaded.',
      zh: '请补齐此处的引号；引号内的引号要写两次。本次没有载入任何内容。',
    },
  },
  'series.not-utf8': {
    kind: 'invalid',
    message: { en: '{file} is not UTF-8 text.', zh: '{file} 不是 UTF-8 文本。' },
    remedy: {
      en: 'Save it as UTF-8 (a file from an older Chinese system may be in GBK). Nothing was loaded.',
      zh: '请另存为 UTF-8 编码（较旧的中文系统可能使用 GBK）。本次没有载入任何内容。',
    },
  },
  'series.empty-file': {
    kind: 'invalid',
    message: { en: '{file} is empty.', zh: '{file} 是空的。' },
    remedy: {
      en: 'Give a table with a header row: indicator, place, period, value, unit, document.',
      zh: '请提供带表头的表：indicator、place、period、value、unit、document。',
    },
  },
}
