import type { ErrorCatalogue } from '#platform/errors'

export const errors: ErrorCatalogue = {
  'checker.too-long': {
    kind: 'invalid',
    message: {
      en: 'The text has {bytes} bytes; at most {max} are checked at once.',
      zh: '文本有 {bytes} 字节，一次最多核对 {max} 字节。',
    },
    remedy: {
      en: 'Divide it into chapters and check each of them.',
      zh: '请按章节拆分后分别核对。',
    },
  },
  'checker.no-text': {
    kind: 'invalid',
    message: { en: '{name} holds no text.', zh: '{name} 中没有文字。' },
    remedy: {
      en: 'Give a file with text in it; a scanned page is a picture: its text must be one that can be selected.',
      zh: '请提供含有文字的文件；扫描页只是图片，其中的文字须能选中。',
    },
  },
  'checker.unreadable-document': {
    kind: 'invalid',
    message: {
      en: '{name} cannot be read as {format}: {reason}',
      zh: '{name} 无法按 {format} 读取：{reason}',
    },
    remedy: {
      en: 'Save it anew as DOCX, PDF, HTML or plain text (UTF-8), without a password.',
      zh: '请重新存为 DOCX、PDF、HTML 或纯文本（UTF-8），且不要加密码。',
    },
  },
  'checker.unknown-kind': {
    kind: 'invalid',
    message: { en: '{name} is of a kind that cannot be read here.', zh: '{name} 的类型无法读取。' },
    remedy: {
      en: 'Give plain text, HTML, DOCX, or PDF with text; save an old .doc as .docx first.',
      zh: '请提供纯文本、HTML、DOCX 或含文字的 PDF；旧版 .doc 请先另存为 .docx。',
    },
  },
  'checker.one-input': {
    kind: 'invalid',
    message: {
      en: 'Give the release once: as text, html or content; {given} were given.',
      zh: '请只用 text、html、content 之一给出文本；现给出了 {given} 个。',
    },
    remedy: { en: 'Leave out all but one.', zh: '请只保留其中一个。' },
  },
  'checker.not-a-day': {
    kind: 'invalid',
    message: { en: '{name} is "{day}", which is no day.', zh: '{name} 写作“{day}”，不是日期。' },
    remedy: {
      en: 'Write it as YYYY-MM-DD, a day that the calendar has.',
      zh: '请写成 YYYY-MM-DD，且日历上确有此日。',
    },
  },
  'checker.no-out': {
    kind: 'invalid',
    message: {
      en: 'A report as {format} is no text that a terminal shows.',
      zh: '{format} 格式的报告不是终端可显示的文本。',
    },
    remedy: {
      en: 'Give --out and a file; --out - sends it to standard output.',
      zh: '请用 --out 指定文件；--out - 表示标准输出。',
    },
  },
  'checker.own-file': {
    kind: 'refused',
    message: {
      en: 'The report would replace the release itself: {path}.',
      zh: '报告会覆盖发布稿本身：{path}。',
    },
    remedy: { en: 'Give --out another file.', zh: '请用 --out 指定另一个文件。' },
  },
  'checker.no-document-id': {
    kind: 'invalid',
    message: {
      en: '"{id}" is no id under which the release could be added.',
      zh: '“{id}”不能作为发布稿的文献编号。',
    },
    remedy: {
      en: 'Give --id in small letters, digits, hyphens and points, or --date for an id made of the day.',
      zh: '请用 --id 指定（小写字母、数字、连字符和点），或用 --date 以日期作编号。',
    },
  },
  'checker.no-option': {
    kind: 'invalid',
    message: { en: 'No source without --{name}.', zh: '缺少 --{name}，来源不明。' },
    remedy: {
      en: 'Give --id, --title, --publisher and --date of the release.',
      zh: '请给出发布稿的 --id、--title、--publisher 和 --date。',
    },
  },
  'checker.other-document': {
    kind: 'invalid',
    message: {
      en: 'Line {line} of the table names the document "{document}", not {id}.',
      zh: '表的第 {line} 行写的文献是“{document}”，不是 {id}。',
    },
    remedy: {
      en: 'Name in each row the document that is added; what stands in others comes in with series import.',
      zh: '请在每行写明所添加的文献；其他文献中的数据请用 series import 导入。',
    },
  },
  'checker.unknown-document': {
    kind: 'invalid',
    message: {
      en: 'The series has no document {document}.',
      zh: '数据库中没有编号为 {document} 的文献。',
    },
    remedy: {
      en: 'Near to it: {near}. Leave it out if the text is none of them.',
      zh: '相近的有：{near}。若均不是本文，请省略此项。',
    },
  },
  'checker.unknown-indicator': {
    kind: 'not-found',
    message: { en: 'There is no indicator {indicator}.', zh: '没有指标 {indicator}。' },
    remedy: { en: 'Near to it: {near}.', zh: '相近的有：{near}。' },
  },
  'checker.unknown-receipt': {
    kind: 'not-found',
    message: { en: 'There is no receipt {id}.', zh: '没有编号为 {id} 的核对凭条。' },
    remedy: {
      en: 'Check the address; a receipt is never deleted.',
      zh: '请检查地址；凭条从不删除。',
    },
  },
  'checker.too-many-receipts': {
    kind: 'unavailable',
    message: {
      en: 'More than {max} receipts were made within an hour.',
      zh: '一小时内制作的凭条已超过 {max} 张。',
    },
    remedy: {
      en: 'Try again later; checking a text without a receipt still works.',
      zh: '请稍后再试；不制作凭条的核对仍可使用。',
    },
  },
}
