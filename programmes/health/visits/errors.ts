import type { ErrorCatalogue } from '#platform/errors'

export const visitErrors: ErrorCatalogue = {
  'health.bad-call': {
    kind: 'invalid',
    message: { en: '{field} {whatEn}.', zh: '{field} {whatZh}。' },
    remedy: {
      en: 'Correct it and send the call again with a new message id; nothing of it was taken.',
      zh: '请改正后使用新的报文编号重发；本次未受理任何内容。',
    },
  },
  'health.unknown-visit': {
    kind: 'not-found',
    message: {
      en: 'There is no visit {visit} of this person at your institution.',
      zh: '本机构没有该参保人的就诊登记 {visit}。',
    },
    remedy: {
      en: 'Give the mdtrt_id that 2201 answered and the person it was registered for; or send the lines with the call.',
      zh: '请填写门诊挂号（2201）返回的 mdtrt_id 及挂号时的人员编号；或随报文上传费用明细。',
    },
  },
  'health.visit-registered': {
    kind: 'conflict',
    message: {
      en: 'The visit {number} is registered already, as {visit}.',
      zh: '门诊号 {number} 已经登记，就诊 ID 为 {visit}。',
    },
    remedy: {
      en: 'Go on with that one, or take it back first (2202).',
      zh: '请继续使用该就诊 ID，或先撤销挂号（2202）。',
    },
  },
  'health.visit-withdrawn': {
    kind: 'conflict',
    message: {
      en: 'The registration of the visit {visit} was taken back.',
      zh: '就诊登记 {visit} 已经撤销。',
    },
    remedy: { en: 'Register the visit anew (2201).', zh: '请重新挂号（2201）。' },
  },
  'health.visit-settled': {
    kind: 'conflict',
    message: {
      en: 'The bill {batch} of the visit {visit} is settled, as {settlement}.',
      zh: '就诊 {visit} 的收费批次 {batch} 已经结算，结算编号 {settlement}。',
    },
    remedy: {
      en: 'Cancel that settlement first (2208); new lines may be uploaded for another bill.',
      zh: '请先撤销该结算（2208）；新增明细可使用其他收费批次号上传。',
    },
  },
  'health.line-differs': {
    kind: 'conflict',
    message: {
      en: 'The line {serial} was uploaded before with another {field}.',
      zh: '费用明细 {serial} 此前已上传，但 {field} 不同。',
    },
    remedy: {
      en: 'Take the bill’s lines back first (2205), or give the new line a number of its own.',
      zh: '请先撤销该批次明细（2205），或为新明细使用新的流水号。',
    },
  },
  'health.no-lines': {
    kind: 'conflict',
    message: {
      en: 'The visit {visit} has no lines of the bill {batch}.',
      zh: '就诊 {visit} 没有收费批次 {batch} 的费用明细。',
    },
    remedy: {
      en: 'Upload them (2204), or give the bill’s number as it was uploaded.',
      zh: '请先上传费用明细（2204），或核对收费批次号。',
    },
  },
  'health.too-many-lines': {
    kind: 'invalid',
    message: {
      en: 'The bill {batch} would have more than {max} lines.',
      zh: '收费批次 {batch} 的费用明细将超过 {max} 条。',
    },
    remedy: {
      en: 'Charge the others with a bill of their own.',
      zh: '请将其余明细归入另一收费批次。',
    },
  },
}
