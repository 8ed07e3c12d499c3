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
  'checker.file-too-large': {
    kind: 'invalid',
    message: {
      en: '{name} is a file of {bytes} bytes or more; at most {max} are read.',
      zh: '文件 {name} 至少有 {bytes} 字节，最多读取 {max} 字节。',
    },
    remedy: {
      en: 'Save it without its pictures, or divide it into chapters.',
      zh: '请去掉图片另存，或按章节拆分。',
    },
  },
  'checker.unpacks-too-large': {
    kind: 'invalid',
    message: {
      en: '{name} is small and unpacks to more than {max} bytes.',
      zh: '{name} 解压后超过 {max} 字节。',
    },
    remedy: {
      en: 'Save it without its pictures, or paste its text.',
      zh: '请去掉图片另存，或直接粘贴文字。',
    },
  },
  'checker.unknown-encoding': {
    kind: 'invalid',
    message: { en: 'There is no encoding {label}.', zh: '没有名为 {label} 的编码。' },
    remedy: {
      en: 'Name one that browsers know, such as utf-8, gb18030, big5 or windows-1252; or leave it out.',
      zh: '请写浏览器所知的编码，如 utf-8、gb18030、big5、windows-1252；也可以省略。',
    },
  },
  'checker.not-base64': {
    kind: 'invalid',
    message: { en: 'content is no base64.', zh: 'content 不是 base64。' },
    remedy: {
      en: 'Give the bytes of the file in base64 alone, without a data: prefix; or send the file itself with its Content-Type.',
      zh: '请只写文件的 base64，不要带 data: 前缀；也可以直接发送文件并注明 Content-Type。',
    },
  },
  'checker.busy': {
    kind: 'unavailable',
    message: {
      en: 'Other long texts are being checked, and more wait already.',
      zh: '正在核对其他长文本，排队已满。',
    },
    remedy: {
      en: 'Try again in a minute; short texts are checked at once.',
      zh: '请稍候一分钟再试；短文本可立即核对。',
    },
  },
  'checker.took-too-long': {
    kind: 'unavailable',
    message: {
      en: 'The check was given up: it took more than {seconds} seconds, or more memory than one may have.',
      zh: '核对已中止：用时超过 {seconds} 秒，或占用内存过多。',
    },
    remedy: {
      en: 'Divide the text into chapters and check each of them, or check it at the terminal.',
      zh: '请按章节拆分后分别核对，或在终端核对。',
    },
  },
  'checker.no-text': {
    kind: 'invalid',
    message: { en: '{name} is empty.', zh: '{name} 是空的。' },
    remedy: { en: 'Give one with text in it.', zh: '请提供含有文字的内容。' },
  },
  'checker.address-alone': {
    kind: 'invalid',
    message: {
      en: '{name} holds the address of a page and no text; no page is fetched from here.',
      zh: '{name} 只有网址，没有正文；这里不会代为抓取网页。',
    },
    remedy: {
      en: 'Open the page and give its text, or save it as HTML and give that file.',
      zh: '请打开该网页并提供正文，或将网页另存为 HTML 后提供该文件。',
    },
  },
  'checker.no-measure': {
    kind: 'invalid',
    message: {
      en: '“{words}” names a place or a time, and nothing that is measured.',
      zh: '“{words}”只是地点或时间，没有说明所指的是什么。',
    },
    remedy: {
      en: 'Give the words of the release that say what the figure is of, such as “retail sales”.',
      zh: '请写文中说明该数值所指内容的词语，如“零售额”。',
    },
  },
  'checker.no-rows': {
    kind: 'invalid',
    message: {
      en: 'The table has a header and no row: there is nothing to add.',
      zh: '表中只有表头，没有可添加的数据。',
    },
    remedy: {
      en: 'See what claims propose left out of it, and why; or fill a row in.',
      zh: '请查看 claims propose 未列入的内容及原因，或自行填写。',
    },
  },
  'checker.scanned-document': {
    kind: 'invalid',
    message: {
      en: '{name} holds pictures of pages, and no text that can be read.',
      zh: '{name} 只有页面图片，没有可读取的文字。',
    },
    remedy: {
      en: 'Put it through text recognition (OCR) first, or paste the text.',
      zh: '请先作文字识别（OCR），或直接粘贴文字。',
    },
  },
  'checker.locked-document': {
    kind: 'invalid',
    message: { en: '{name} is locked with a password.', zh: '{name} 设有密码。' },
    remedy: {
      en: 'Save it without the password, then give it again.',
      zh: '请去掉密码另存后再试。',
    },
  },
  'checker.unreadable-document': {
    kind: 'invalid',
    message: {
      en: '{name} is damaged, or is no {format} file.',
      zh: '{name} 已损坏，或并非 {format} 文件。',
    },
    remedy: {
      en: 'Open it in the program that made it and save it anew, or paste its text.',
      zh: '请用原来的软件打开后另存，或直接粘贴文字。',
    },
  },
  'checker.unknown-kind': {
    kind: 'invalid',
    message: { en: '{name} is of a kind that cannot be read here.', zh: '{name} 的类型无法读取。' },
    remedy: {
      en: 'Give plain text, HTML, DOCX, or PDF with text; save an old .doc or an RTF as .docx first.',
      zh: '请提供纯文本、HTML、DOCX 或含文字的 PDF；旧版 .doc 和 RTF 请先另存为 .docx。',
    },
  },
  'checker.one-input': {
    kind: 'invalid',
    message: {
      en: 'Give the release once: as text, html or content; {given} were given.',
      zh: '请只用 text、html、content 之一给出文本；现给出了 {given} 个。',
    },
    remedy: { en: 'Give exactly one of the three.', zh: '请恰好给出三者之一。' },
  },
  'checker.not-a-day': {
    kind: 'invalid',
    message: { en: '{name} is "{day}", which is no day.', zh: '{name} 写作“{day}”，不是日期。' },
    remedy: {
      en: 'Write it as YYYY-MM-DD, a day that the calendar has.',
      zh: '请写成 YYYY-MM-DD，且日历上确有此日。',
    },
  },
  'checker.no-days': {
    kind: 'invalid',
    message: { en: 'These are no days: {daysEn}.', zh: '以下不是日期：{daysZh}。' },
    remedy: {
      en: 'Write each as YYYY-MM-DD, a day that the calendar has, from {first} on.',
      zh: '请都写成 YYYY-MM-DD，日历上确有此日，且不早于 {first}。',
    },
  },
  'checker.too-early': {
    kind: 'invalid',
    message: {
      en: '{name} is {day}, which is too early: days are reckoned from {first} on.',
      zh: '{name} 为 {day}，过早：日期自 {first} 起计。',
    },
    remedy: {
      en: 'Give the day on which the release came out.',
      zh: '请写发布稿的发布日期。',
    },
  },
  'checker.no-data-asked': {
    kind: 'invalid',
    message: {
      en: '--{name} is about the data, and --data none takes none.',
      zh: '--{name} 涉及数据，而 --data none 不用数据。',
    },
    remedy: { en: 'Leave out one of the two.', zh: '请去掉其中之一。' },
  },
  'checker.unknown-ending': {
    kind: 'invalid',
    message: {
      en: 'What format {path} shall have, its ending does not say; these do: {known}.',
      zh: '从 {path} 的扩展名看不出格式；可用的扩展名：{known}。',
    },
    remedy: {
      en: 'Give --out a file with one of these endings, or say --format json, csv, html or docx.',
      zh: '请给 --out 用上述扩展名之一，或用 --format 指定 json、csv、html、docx。',
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
  'checker.unknown-alias': {
    kind: 'not-found',
    message: { en: 'There is no correction {id}.', zh: '没有编号为 {id} 的更正。' },
    remedy: {
      en: 'claims aliases, or GET /api/v1/aliases, lists those that count.',
      zh: '可用 claims aliases 或 GET /api/v1/aliases 列出现行更正。',
    },
  },
  'checker.nothing-said': {
    kind: 'not-found',
    message: {
      en: 'Nobody’s word on “{words}” counts now.',
      zh: '目前没有关于“{words}”的更正。',
    },
    remedy: {
      en: 'Give the words as claims aliases lists them; with --all it lists what was taken back as well.',
      zh: '请照 claims aliases 所列填写词语；加 --all 可列出已撤回的更正。',
    },
  },
  'checker.taken-back-already': {
    kind: 'conflict',
    message: {
      en: 'The correction of “{words}” was taken back before.',
      zh: '关于“{words}”的更正此前已撤回。',
    },
    remedy: {
      en: 'Test the text again: what counts now is shown.',
      zh: '请重新核对文稿，页面会显示现行的对应关系。',
    },
  },
  'checker.not-a-sentence': {
    kind: 'invalid',
    message: {
      en: 'A receipt is for a sentence, or a few: at most {sentences}, and {max} characters. Here the sentences are {given} and the characters {characters}.',
      zh: '凭条只用于一句或几句话：至多{sentences}句、{max}个字符。现有{given}句、{characters}个字符。',
    },
    remedy: {
      en: 'Give the sentence that is to be passed on; a whole release is checked as a text, and isn’t kept.',
      zh: '请只填写要引用的那句话；整篇文稿请作为“一份文稿”核对，不会保存。',
    },
  },
  'checker.nothing-to-keep': {
    kind: 'invalid',
    message: {
      en: 'This sentence states no figure, so that there is nothing to check in it.',
      zh: '这句话没有数量说法，无可核对。',
    },
    remedy: {
      en: 'Give a sentence with a figure in it: a receipt stays at a public address for good.',
      zh: '请填写含有数据的句子：凭条会永久公开。',
    },
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
