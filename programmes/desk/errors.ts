import type { ErrorCatalogue } from '#platform/errors'

export const errors: ErrorCatalogue = {
  'desk.unknown-draft': {
    kind: 'not-found',
    message: { en: 'There is no draft {id}.', zh: '没有草稿 {id}。' },
    remedy: {
      en: 'See /desk or ./onedelta desk list for the drafts of your organisation.',
      zh: '本单位的草稿见 /desk 页面或 ./onedelta desk list。',
    },
  },
  'desk.unknown-text': {
    kind: 'not-found',
    message: { en: 'The draft has no text in “{lang}”.', zh: '该草稿没有语言“{lang}”的正文。' },
    remedy: {
      en: 'A draft has a text in each language of the region.',
      zh: '草稿按区域的每种语言各有一份正文。',
    },
  },
  'desk.unknown-version': {
    kind: 'not-found',
    message: {
      en: 'The text in “{lang}” has no version {version}.',
      zh: '语言“{lang}”的正文没有版本 {version}。',
    },
    remedy: {
      en: 'The history of the draft lists its versions.',
      zh: '各版本见草稿的历史记录。',
    },
  },
  'desk.unknown-comment': {
    kind: 'not-found',
    message: { en: 'There is no comment {id} here.', zh: '此处没有批注 {id}。' },
    remedy: { en: 'Load the draft again.', zh: '请重新打开草稿。' },
  },
  'desk.unknown-figure': {
    kind: 'not-found',
    message: {
      en: 'The draft states no figure “{figure}”.',
      zh: '该草稿没有写明数据“{figure}”。',
    },
    remedy: { en: 'Pick it from the series first.', zh: '请先从数据中选取。' },
  },
  'desk.unknown-place': {
    kind: 'not-found',
    message: { en: 'There is no place {place}.', zh: '没有地方 {place}。' },
    remedy: { en: 'Take one from the list.', zh: '请从列表中选取。' },
  },
  'desk.unknown-edition': {
    kind: 'not-found',
    message: {
      en: 'There is no edition {edition} to correct.',
      zh: '没有可更正的版本 {edition}。',
    },
    remedy: {
      en: 'Name an edition that is published: ./onedelta bulletin list.',
      zh: '请指明已发布的版本：./onedelta bulletin list。',
    },
  },
  'desk.no-organisation': {
    kind: 'invalid',
    message: {
      en: 'A draft belongs to an organisation, and none is named.',
      zh: '草稿须属于某一单位，但未指明单位。',
    },
    remedy: {
      en: 'Sign in for an organisation; a region begins with an office of its own.',
      zh: '请以某一单位的身份登录；每个区域一开始即有自己的办公室。',
    },
  },
  'desk.untitled': {
    kind: 'invalid',
    message: {
      en: 'Words are missing in {language} ({lang}).',
      zh: '缺少{language}（{lang}）文字。',
    },
    remedy: {
      en: 'Write title and change in each language of the region.',
      zh: '标题和更正说明须以区域的每种语言填写。',
    },
  },
  'desk.strange-language': {
    kind: 'invalid',
    message: {
      en: '“{lang}” is no language of the region.',
      zh: '“{lang}”不是本区域的语言。',
    },
    remedy: {
      en: 'Write in {languages}, and in no other.',
      zh: '请只使用 {languages}。',
    },
  },
  'desk.not-a-day': {
    kind: 'invalid',
    message: { en: '“{date}” is no day.', zh: '“{date}”不是日期。' },
    remedy: { en: 'Write it as 2026-11-25.', zh: '请写作 2026-11-25。' },
  },
  'desk.bulletin-taken': {
    kind: 'conflict',
    message: {
      en: 'The name {bulletin} is taken by another bulletin or draft.',
      zh: '名称 {bulletin} 已被其他公报或草稿使用。',
    },
    remedy: {
      en: 'Choose another; to correct what is published, begin an erratum from its edition.',
      zh: '请另取名称；如需更正已发布的内容，请从其版本开始更正。',
    },
  },
  'desk.not-editable': {
    kind: 'conflict',
    message: {
      en: 'The draft can’t be changed: it is {stateEn}.',
      zh: '该草稿{stateZh}，不能修改。',
    },
    remedy: {
      en: 'Take it back or have it returned first. What you wrote stays in your browser.',
      zh: '请先收回，或由审批员退回。您所写的内容仍保存在浏览器中。',
    },
  },
  'desk.wrong-state': {
    kind: 'conflict',
    message: {
      en: 'A draft that is {stateEn} can’t become {afterEn}.',
      zh: '{stateZh}的草稿不能变为{afterZh}。',
    },
    remedy: {
      en: 'From there it can become: {nextEn}. Load it again if somebody may have moved it on.',
      zh: '此时只能变为：{nextZh}。如可能已有他人作了处理，请重新打开。',
    },
  },
  'desk.nothing-frozen': {
    kind: 'conflict',
    message: {
      en: 'This draft has no edition to withdraw: it is {stateEn}.',
      zh: '该草稿{stateZh}，没有可撤回的版本。',
    },
    remedy: {
      en: 'An edition is withdrawn between its publication under embargo and its moment; a draft is withdrawn or returned.',
      zh: '版本只能在禁发期内撤回；草稿请直接撤回或退回。',
    },
  },
  'desk.same-person': {
    kind: 'refused',
    message: {
      en: 'Whoever submitted a draft can’t approve it.',
      zh: '送审人不能核准自己送审的草稿。',
    },
    remedy: {
      en: 'A second person with the role of approver does it.',
      zh: '须由另一位审批员核准。',
    },
  },
  'desk.ahead': {
    kind: 'invalid',
    message: {
      en: 'The save begins from version {version}, but the text has only {newest}.',
      zh: '此次保存基于版本 {version}，而正文只到版本 {newest}。',
    },
    remedy: { en: 'Load the draft again.', zh: '请重新打开草稿。' },
  },
  'desk.behind': {
    kind: 'conflict',
    message: {
      en: 'The save begins from version {version}; more than {max} changes were made since.',
      zh: '此次保存基于版本 {version}，此后已有超过 {max} 处修改。',
    },
    remedy: { en: 'Fetch what is new first, then save.', zh: '请先取得最新内容，再保存。' },
  },
  'desk.bad-change': {
    kind: 'invalid',
    message: {
      en: 'A change can’t be made to this text: {reason}.',
      zh: '所作修改不适用于此正文：{reason}。',
    },
    remedy: {
      en: 'Load the draft again; what was saved is kept.',
      zh: '请重新打开草稿，已保存的内容不受影响。',
    },
  },
  'desk.client-taken': {
    kind: 'conflict',
    message: {
      en: 'Another person’s editor has the name {client}.',
      zh: '编辑器名称 {client} 已被他人使用。',
    },
    remedy: { en: 'Load the draft again.', zh: '请重新打开草稿。' },
  },
  'desk.too-long': {
    kind: 'invalid',
    message: {
      en: 'The text would be {bytes} bytes long; at most {max} are kept.',
      zh: '正文将达 {bytes} 字节，最多保存 {max} 字节。',
    },
    remedy: { en: 'Shorten it, or divide the bulletin.', zh: '请精简，或将公报分开。' },
  },
  'desk.too-many': {
    kind: 'invalid',
    message: { en: 'A draft holds at most {max} of these.', zh: '每份草稿最多 {max} 项。' },
    remedy: { en: 'Take some out first.', zh: '请先删去一些。' },
  },
  'desk.bad-figure': {
    kind: 'invalid',
    message: { en: 'The figure can’t be stated so: {listEn}', zh: '该数据不能这样写明：{listZh}' },
    remedy: { en: 'Correct what is named.', zh: '请改正所列各项。' },
  },
  'desk.outside-text': {
    kind: 'invalid',
    message: {
      en: 'The stretch {start} to {end} isn’t in the text, which has {length} characters.',
      zh: '正文共 {length} 个字符，{start} 至 {end} 不在其中。',
    },
    remedy: { en: 'Mark the words again.', zh: '请重新选定文字。' },
  },
  'desk.not-a-moment': {
    kind: 'invalid',
    message: {
      en: '“{at}” is no moment to come within a year.',
      zh: '“{at}”不是未来一年内的时刻。',
    },
    remedy: {
      en: 'Write an instant as 2026-11-25T02:00:00Z, later than now.',
      zh: '请写未来的时刻，如 2026-11-25T02:00:00Z。',
    },
  },
  'desk.too-early': {
    kind: 'invalid',
    message: {
      en: 'The bulletin is dated {date}; it can’t come out on {day}, before that.',
      zh: '公报日期为 {date}，不能早于该日于 {day} 发布。',
    },
    remedy: {
      en: 'Choose a later moment, or another date.',
      zh: '请选择更晚的时刻，或修改公报日期。',
    },
  },
  'desk.needs-reason': {
    kind: 'conflict',
    message: {
      en: 'The check finds {count} statements that are false:\n{listEn}',
      zh: '核对发现 {count} 处不实表述：\n{listZh}',
    },
    remedy: {
      en: 'Have them corrected; or say why they stay: the reason is shown with the edition.',
      zh: '请退回改正；如需照发，请写明理由，理由将随版本一并公布。',
    },
  },
  'desk.broken-pack': {
    kind: 'invalid',
    message: {
      en: 'The drafts of the pack have {count} faults:\n{listEn}',
      zh: '数据包中的草稿有 {count} 处问题：\n{listZh}',
    },
    remedy: {
      en: 'Correct the lines named in desk/ of the region pack.',
      zh: '请改正区域数据包 desk/ 中的上述各行。',
    },
  },
  'desk.not-publishable': {
    kind: 'invalid',
    message: {
      en: 'What no bulletin may have stands in the draft ({count}):\n{listEn}',
      zh: '该草稿有 {count} 处公报不允许的问题：\n{listZh}',
    },
    remedy: {
      en: 'Correct them; the desk shows each in its place.',
      zh: '请逐一改正，编辑台会在相应位置标出。',
    },
  },
  'desk.change-unsaid': {
    kind: 'invalid',
    message: {
      en: 'An erratum says in each language what it changes.',
      zh: '更正须以每种语言说明改动了什么。',
    },
    remedy: { en: 'Write it beside the title.', zh: '请在标题旁写明。' },
  },
}
