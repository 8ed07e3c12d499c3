import type { ErrorCatalogue } from '#platform/errors'

export const errors: ErrorCatalogue = {
  'collection.broken-pack': {
    kind: 'invalid',
    message: {
      en: 'The requests of the pack have {count} faults:\n{listEn}',
      zh: '数据包中的报送要求有 {count} 处问题：\n{listZh}',
    },
    remedy: {
      en: 'Correct the lines named in collection/ of the region pack.',
      zh: '请改正区域数据包 collection/ 中的上述各行。',
    },
  },
  'collection.unknown-request': {
    kind: 'not-found',
    message: {
      en: 'There is no request {id} that you may see.',
      zh: '没有您可查看的报送要求 {id}。',
    },
    remedy: {
      en: 'Check the address; the list of requests shows those of your organisation.',
      zh: '请检查地址；报送列表列出与本单位有关的要求。',
    },
  },
  'collection.other-side': {
    kind: 'refused',
    message: {
      en: 'This is done by {who}, not by your organisation.',
      zh: '此操作由{whoZh}进行，本单位不能代为办理。',
    },
    remedy: {
      en: 'Act for that organisation, if you belong to it.',
      zh: '如您也属于该单位，请切换到该单位后再操作。',
    },
  },
  'collection.wrong-state': {
    kind: 'conflict',
    message: {
      en: 'The request is {stateEn}: that can’t be done with it now.',
      zh: '该报送要求目前为“{stateZh}”，不能进行此操作。',
    },
    remedy: {
      en: 'Load it anew: somebody may have moved it on.',
      zh: '请刷新后查看：可能已有他人处理。',
    },
  },
  'collection.same-person': {
    kind: 'refused',
    message: {
      en: 'A second person signs off: you wrote or handed in these answers yourself.',
      zh: '须由另一人审签：这些数据由您本人填写或提交。',
    },
    remedy: {
      en: 'Ask another approver of your organisation.',
      zh: '请由本单位其他有审签权限的人员办理。',
    },
  },
  'collection.bad-items': {
    kind: 'invalid',
    message: {
      en: 'Not everything can be asked so: {listEn}.',
      zh: '以下内容不能这样要求报送：{listZh}。',
    },
    remedy: {
      en: 'Correct what is named; nothing was asked.',
      zh: '请改正上述内容；本次没有发出任何要求。',
    },
  },
  'collection.bad-due-date': {
    kind: 'invalid',
    message: {
      en: 'The due date {due} is no day from today on.',
      zh: '截止日期 {due} 不是今天或以后的日期。',
    },
    remedy: { en: 'Write a coming day as YYYY-MM-DD.', zh: '请按 YYYY-MM-DD 写明今后的日期。' },
  },
  'collection.no-asker': {
    kind: 'conflict',
    message: {
      en: 'The region has no office of its own yet, in whose name it could be asked.',
      zh: '本区域尚未设立办公室，无法以其名义提出要求。',
    },
    remedy: {
      en: 'Enter the regional office first (people found-organisation).',
      zh: '请先新建区域办公室。',
    },
  },
  'collection.closed-organisation': {
    kind: 'conflict',
    message: {
      en: 'This organisation is closed: nobody can answer for it.',
      zh: '该单位已停用，无人可以填报。',
    },
    remedy: { en: 'Ask another organisation.', zh: '请向其他单位提出要求。' },
  },
  'collection.unknown-item': {
    kind: 'invalid',
    message: {
      en: 'The request has no item {item}.',
      zh: '该报送要求没有第 {item} 项。',
    },
    remedy: { en: 'Its items are numbered from 1 to {last}.', zh: '各项编号为 1 至 {last}。' },
  },
  'collection.unanswered': {
    kind: 'conflict',
    message: {
      en: 'Items without an answer: {items}.',
      zh: '尚有未填报的项目：{items}。',
    },
    remedy: {
      en: 'Fill them in; where there is no such figure, say so and why.',
      zh: '请补充填报；确无此数据的，请选择“无此数据”并说明原因。',
    },
  },
  'collection.open-questions': {
    kind: 'conflict',
    message: {
      en: 'Some values are questioned, and nobody has said why they are right: {listEn}',
      zh: '有数值存疑，尚未说明理由：{listZh}',
    },
    remedy: {
      en: 'Correct the values, or confirm each with a reason.',
      zh: '请更正数值，或逐一说明理由予以确认。',
    },
  },
  'collection.no-question': {
    kind: 'conflict',
    message: {
      en: 'Item {item} isn’t asked this question any more.',
      zh: '第 {item} 项已不存在该疑问。',
    },
    remedy: { en: 'Load the request anew.', zh: '请刷新该报送要求。' },
  },
  'collection.nothing-to-disclose': {
    kind: 'conflict',
    message: {
      en: 'Nothing of this request waits to be made public.',
      zh: '该报送要求没有待公布的数据。',
    },
    remedy: {
      en: 'Only accepted figures that aren’t public yet can be.',
      zh: '只有已采用且尚未公布的数据可以公布。',
    },
  },
  'collection.bad-disclosure-day': {
    kind: 'invalid',
    message: {
      en: 'The figures can’t have been published on {day}: today is {today}.',
      zh: '数据不可能于 {day} 公布：今天是 {today}。',
    },
    remedy: {
      en: 'Give today or an earlier day as YYYY-MM-DD.',
      zh: '请按 YYYY-MM-DD 填写今天或更早的日期。',
    },
  },
  'collection.unreadable-table': {
    kind: 'invalid',
    message: { en: '{file} can’t be read: {reasonEn}', zh: '{file} 无法读取：{reasonZh}' },
    remedy: {
      en: 'Save it as CSV (UTF-8) or XLSX from the template of this request. Nothing was taken from it.',
      zh: '请用本要求的模板另存为 CSV（UTF-8）或 XLSX。本次未采用其中任何内容。',
    },
  },
  'collection.table-too-large': {
    kind: 'invalid',
    message: {
      en: '{file} has more than {max} bytes.',
      zh: '{file} 超过 {max} 字节。',
    },
    remedy: {
      en: 'Upload the template of this request alone.',
      zh: '请只上传本要求的模板。',
    },
  },
  'collection.bad-table': {
    kind: 'invalid',
    message: {
      en: '{file} has {count} problem(s):\n{listEn}',
      zh: '{file} 有 {count} 处问题：\n{listZh}',
    },
    remedy: {
      en: 'Correct them and upload it again; a dry run lists them without taking anything. Nothing was taken.',
      zh: '请改正后重新上传；试导入可只列出问题。本次未采用任何内容。',
    },
  },
}
