import type { ErrorCatalogue } from '#platform/errors'

export const errors: ErrorCatalogue = {
  'bulletin.broken-pack': {
    kind: 'invalid',
    message: {
      en: 'The bulletins of the pack have {count} faults:\n{listEn}',
      zh: '数据包中的公报有 {count} 处问题：\n{listZh}',
    },
    remedy: {
      en: 'Correct the lines named; ./onedelta region check FOLDER names them again. Nothing was published.',
      zh: '请改正上述各行；./onedelta region check 文件夹 可再次检查。没有发布任何内容。',
    },
  },
  'bulletin.none': {
    kind: 'not-found',
    message: { en: 'The region has no bulletin yet.', zh: '该区域尚无公报。' },
    remedy: {
      en: 'Put one into bulletins/ of the region pack; regions/template has one to copy.',
      zh: '请在区域数据包的 bulletins/ 中放入公报，可参照 regions/template。',
    },
  },
  'bulletin.unknown-bulletin': {
    kind: 'not-found',
    message: { en: 'There is no bulletin {id}.', zh: '没有公报 {id}。' },
    remedy: {
      en: 'See /bulletins or ./onedelta bulletin list; there are: {known}.',
      zh: '请查看 /bulletins 页面或用 ./onedelta bulletin list；现有：{known}。',
    },
  },
  'bulletin.unknown-figure': {
    kind: 'not-found',
    message: {
      en: 'The bulletin {id} states no figure {figure}.',
      zh: '公报 {id} 中没有数据 {figure}。',
    },
    remedy: {
      en: 'Take an id from ./onedelta bulletin {id} --format json. Near it: {near}.',
      zh: '请从 ./onedelta bulletin {id} --format json 中选取编号。相近的有：{near}。',
    },
  },
  'bulletin.unknown-edition': {
    kind: 'not-found',
    message: { en: 'There is no edition {id}.', zh: '没有定稿版本 {id}。' },
    remedy: {
      en: 'See /bulletins or ./onedelta bulletin list, which name the editions.',
      zh: '请查看 /bulletins 页面或用 ./onedelta bulletin list，其中列有各版本。',
    },
  },
  'bulletin.not-yet': {
    kind: 'refused',
    message: {
      en: 'An edition of {id} as of {asOf} cannot be frozen: the day is before the bulletin’s own, {date}, or after today, {today}.',
      zh: '无法以 {asOf} 为准定稿 {id}：该日早于公报日期 {date} 或晚于今日 {today}。',
    },
    remedy: { en: 'Give --as-of a day between the two.', zh: '请用 --as-of 给出两者之间的日期。' },
  },
  'bulletin.unchanged': {
    kind: 'conflict',
    message: {
      en: 'The edition {edition} has the same text, figures and inputs.',
      zh: '版本 {edition} 的正文、数据与输入完全相同。',
    },
    remedy: {
      en: 'Cite that one. A new edition is for another text, or for what is known on another day (--as-of).',
      zh: '请引用该版本。正文有变，或以另一日期所知为准（--as-of）时，才需要新版本。',
    },
  },
  'bulletin.contradicts-itself': {
    kind: 'refused',
    message: {
      en: 'The text of {id} contradicts itself:\n{listEn}',
      zh: '公报 {id} 的文本自相矛盾：\n{listZh}',
    },
    remedy: {
      en: 'Correct the text; or publish it as it is with --despite "why", which stays with the edition.',
      zh: '请改正文本；如需照发，请用 --despite "理由"，该理由将与版本一并记录。',
    },
  },
}
