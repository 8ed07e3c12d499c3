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
    kind: 'conflict',
    message: {
      en: 'An edition of {id} as of {asOf} cannot be frozen: the day is before the bulletin’s own, {date}, or after the day on which it comes out, {today}.',
      zh: '无法以 {asOf} 为准定稿 {id}：该日早于公报日期 {date} 或晚于发布之日 {today}。',
    },
    remedy: {
      en: 'Give a day between the two (--as-of), or date the bulletin earlier.',
      zh: '请给出两者之间的日期（--as-of），或提前公报日期。',
    },
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
  'bulletin.broken-text': {
    kind: 'invalid',
    message: {
      en: 'The text of {id} has {count} faults:\n{listEn}',
      zh: '公报 {id} 的文本有 {count} 处问题：\n{listZh}',
    },
    remedy: {
      en: 'Correct the lines named. Nothing was published.',
      zh: '请改正上述各行。没有发布任何内容。',
    },
  },
  'bulletin.needs-reason': {
    kind: 'conflict',
    message: {
      en: '{count} statements of {id} are false:\n{listEn}',
      zh: '公报 {id} 中有 {count} 处表述不实：\n{listZh}',
    },
    remedy: {
      en: 'Correct them; or give a written reason, which is shown with the edition for good.',
      zh: '请予改正；如需照发，请书面说明理由，该理由将随该版本永久公示。',
    },
  },
  'bulletin.taken': {
    kind: 'conflict',
    message: {
      en: 'The id {id} belongs to a bulletin that isn’t yours.',
      zh: '编号 {id} 已由其他单位的公报使用。',
    },
    remedy: { en: 'Give this bulletin another id.', zh: '请为本公报另取编号。' },
  },
  'bulletin.out-of-order': {
    kind: 'conflict',
    message: {
      en: 'An edition of {id} can’t come out at {publicAt}, before {earliest}.',
      zh: '公报 {id} 的版本不能早于 {earliest} 发布（所填时间为 {publicAt}）。',
    },
    remedy: {
      en: 'Give a moment that lies ahead, and not before the edition that it follows.',
      zh: '请填写将来的时间，且不早于前一版本的发布时间。',
    },
  },
  'bulletin.erratum-needed': {
    kind: 'conflict',
    message: {
      en: 'The newest edition of {id} is {edition}; another text is an erratum to that one.',
      zh: '公报 {id} 的最新版本为 {edition}；改动文本须作为对该版本的更正发布。',
    },
    remedy: {
      en: 'Name that edition as the one corrected, and say what is corrected; a first edition corrects none.',
      zh: '请指明所更正的版本并说明更正内容；首个版本不更正任何版本。',
    },
  },
  'bulletin.has-come-out': {
    kind: 'conflict',
    message: {
      en: 'The edition {id} came out at {momentEn}; what has come out is never taken back.',
      zh: '版本 {id} 已于{momentZh}公开，已公开的版本不能撤回。',
    },
    remedy: {
      en: 'Begin an erratum, which corrects it and says so.',
      zh: '请新建更正，由更正版本予以改正并说明。',
    },
  },
  'bulletin.change-untold': {
    kind: 'invalid',
    message: {
      en: 'An erratum to {id} says what it corrects in each of: {languages}; nothing else does.',
      zh: '对公报 {id} 的更正须以下列各语言说明更正内容：{languages}；非更正版本不填写。',
    },
    remedy: {
      en: 'Write the change in every language, or leave it out where nothing is corrected.',
      zh: '请以每种语言写明更正内容；无更正时请勿填写。',
    },
  },
  'bulletin.no-address': {
    kind: 'invalid',
    message: { en: 'There is no e-mail address to write to.', zh: '没有可用的邮箱地址。' },
    remedy: { en: 'Give an e-mail address, or sign in.', zh: '请填写邮箱地址，或先登录。' },
  },
  'bulletin.too-many-subscriptions': {
    kind: 'unavailable',
    message: {
      en: 'No more than {max} can be followed, or asked for in an hour.',
      zh: '订阅数量或每小时的订阅请求不得超过 {max} 项。',
    },
    remedy: {
      en: 'End one by the link of its mails, or try again in an hour; the feeds need no address.',
      zh: '请通过邮件中的链接退订其他内容，或一小时后再试；订阅源无需邮箱地址。',
    },
  },
  'bulletin.unknown-subscription': {
    kind: 'not-found',
    message: { en: 'There is no such subscription.', zh: '没有这项订阅。' },
    remedy: {
      en: 'It may have been ended, or wasn’t confirmed in time. Subscribe again to follow it.',
      zh: '该订阅可能已退订，或未及时确认。如需继续，请重新订阅。',
    },
  },
  'bulletin.contradicts-itself': {
    kind: 'conflict',
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
