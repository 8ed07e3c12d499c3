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
  'series.document-held': {
    kind: 'conflict',
    message: {
      en: 'There is a document {document} already, published by {publisher}.',
      zh: '已有编号为 {document} 的来源文件，发布者为 {publisher}。',
    },
    remedy: {
      en: 'Give the new document an id of its own; or import the rows with series import, naming the one there is.',
      zh: '请为新文件另取编号；或用 series import 导入并注明已有的文件。',
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
  'series.not-sdmx-csv': {
    kind: 'invalid',
    message: {
      en: '{file} is not SDMX-CSV 2.0 of observations: it has no column {column}.',
      zh: '{file} 不是观测值的 SDMX-CSV 2.0 文件：缺少 {column} 列。',
    },
    remedy: {
      en: 'Export one with `series export --format sdmx-csv` to see its columns.',
      zh: '可用 `series export --format sdmx-csv` 导出一份，查看所需各列。',
    },
  },
  'series.sdmx-action': {
    kind: 'refused',
    message: {
      en: '{file}, line {line}: the action {action} would delete or replace, and observations are only ever added.',
      zh: '{file} 第 {line} 行：操作 {action} 会删除或替换，而观测值只增不改。',
    },
    remedy: {
      en: 'Use I, A or M; give a corrected value as a new vintage or from a new document.',
      zh: '请使用 I、A 或 M；更正后的数值请作为新的数据版本或以新的来源文件给出。',
    },
  },
  'series.not-json-stat': {
    kind: 'invalid',
    message: {
      en: '{file} is not a JSON-stat 2.0 dataset with observations in its extension ({reason}).',
      zh: '{file} 不是在 extension 中带有观测值的 JSON-stat 2.0 数据集（{reason}）。',
    },
    remedy: {
      en: 'Export one with `series export --format json-stat` to see its shape; plain values lack source and vintage.',
      zh: '可用 `series export --format json-stat` 导出一份查看结构；单有数值则缺少来源和版本。',
    },
  },
  'series.json-stat-too-large': {
    kind: 'invalid',
    message: {
      en: 'The selection makes a cube of {cells} cells; JSON-stat is written up to {max}.',
      zh: '所选内容会形成 {cells} 个单元的数据立方体；JSON-stat 最多写 {max} 个。',
    },
    remedy: {
      en: 'Choose one indicator or fewer places, or take CSV or SDMX-CSV.',
      zh: '请只选一个指标或减少地方，或改用 CSV、SDMX-CSV。',
    },
  },
  'series.unreadable-xlsx': {
    kind: 'invalid',
    message: {
      en: '{file} can’t be read as an XLSX workbook: {reason}',
      zh: '{file} 无法作为 XLSX 工作簿读取：{reason}',
    },
    remedy: {
      en: 'Save it again as .xlsx without a password (an .xls file is another format), or export the sheet as CSV.',
      zh: '请另存为不加密的 .xlsx（.xls 是另一种格式），或把工作表导出为 CSV。',
    },
  },
  'series.file-too-large': {
    kind: 'invalid',
    message: {
      en: '{file} is longer than the {max} bytes that are read at once.',
      zh: '{file} 超过一次可读入的 {max} 字节。',
    },
    remedy: {
      en: 'Import it as CSV, which is streamed whatever its size.',
      zh: '请改用 CSV 导入，CSV 以流的方式读取，不限大小。',
    },
  },
  'series.unknown-format': {
    kind: 'invalid',
    message: {
      en: 'The name {file} does not tell what format the file has.',
      zh: '从文件名 {file} 看不出它的格式。',
    },
    remedy: { en: 'Say it with `--as`: {known}.', zh: '请用 `--as` 指明：{known}。' },
  },
  'series.sdmx-query': {
    kind: 'invalid',
    message: {
      en: 'The parameter {parameter} of the data query can’t be “{text}”.',
      zh: '数据查询的参数 {parameter} 不能是“{text}”。',
    },
    remedy: { en: 'Write it like this: {right}.', zh: '请这样写：{right}。' },
  },
  'series.updated-after-as-of': {
    kind: 'invalid',
    message: {
      en: 'updatedAfter ({updatedAfter}) lies behind asOf ({asOf}): nothing can be both.',
      zh: 'updatedAfter（{updatedAfter}）晚于 asOf（{asOf}），不可能同时满足。',
    },
    remedy: {
      en: 'Ask for an earlier updatedAfter or a later asOf.',
      zh: '请把 updatedAfter 提前，或把 asOf 推后。',
    },
  },
  'series.sdmx-too-many': {
    kind: 'invalid',
    message: {
      en: 'The data query asks for more than {max} observations.',
      zh: '数据查询的结果超过 {max} 条观测值。',
    },
    remedy: {
      en: 'Name indicators or places in the key, or a shorter stretch of periods.',
      zh: '请在 key 中指明指标或地方，或缩短所属期范围。',
    },
  },
  'series.edition-broken': {
    kind: 'conflict',
    message: {
      en: 'The edition {edition} does not have the hash {hash} that it says it has: it was changed after it was frozen.',
      zh: '版次 {edition} 的内容与其自述的哈希 {hash} 不符：定稿后被改动过。',
    },
    remedy: {
      en: 'Restore it from a backup; an edition is never edited.',
      zh: '请从备份恢复；版次从不修改。',
    },
  },
  'series.not-in-sql': {
    kind: 'invalid',
    message: {
      en: 'The indicator {indicator} can’t be compiled to one SQL statement: {what}.',
      zh: '指标 {indicator} 无法编译为一条 SQL 语句：{what}。',
    },
    remedy: {
      en: 'Evaluate it in memory, place by place.',
      zh: '请在内存中逐个地方求值。',
    },
  },
  'series.too-many-asked': {
    kind: 'invalid',
    message: {
      en: '{asked} places and periods were asked for at once; the most is {max}.',
      zh: '一次查询了 {asked} 个地方与所属期，上限为 {max}。',
    },
    remedy: { en: 'Ask for fewer at a time.', zh: '请分批查询。' },
  },
  'series.empty-composition': {
    kind: 'invalid',
    message: {
      en: 'The composition {composition} has no members at the end of {period}.',
      zh: '区域构成 {composition} 在 {period} 期末没有成员。',
    },
    remedy: {
      en: 'Leave that period out, or date the members in compositions.yaml.',
      zh: '请去掉该所属期，或在 compositions.yaml 中注明成员的起止日期。',
    },
  },
}
