import type { ErrorCatalogue } from '#platform/errors'

/** Statuses that HTTP fixes where the kind alone would give another. */
export const statuses: { readonly [code: string]: number } = {
  'people.unknown-key': 401,
}

export const errors: ErrorCatalogue = {
  // One code for what isn't there and for what is another's: who asks learns nothing from it.
  'people.out-of-reach': {
    kind: 'refused',
    message: {
      en: 'There is no such record within your reach.',
      zh: '在您的权限范围内没有这条记录。',
    },
    remedy: {
      en: 'Check the address; if you belong to several organisations, choose the one that you mean.',
      zh: '请检查地址；如您属于多个单位，请切换到相应的单位。',
    },
  },
  'people.unknown-key': {
    kind: 'refused',
    message: {
      en: 'This key is not known here, or has expired or been revoked.',
      zh: '此密钥不存在、已过期或已被撤销。',
    },
    remedy: {
      en: 'Make a new key on the page of your organisation; a key begins with od_.',
      zh: '请在本单位页面上新建密钥；密钥以 od_ 开头。',
    },
  },
  'people.last-administrator': {
    kind: 'conflict',
    message: {
      en: 'The organisation would be left without an administrator.',
      zh: '此操作将使该单位没有管理员。',
    },
    remedy: {
      en: 'Give the role of administrator to somebody else first.',
      zh: '请先将管理员角色授予另一人。',
    },
  },
  'people.already-member': {
    kind: 'conflict',
    message: {
      en: '{email} is a member of this organisation already.',
      zh: '{email} 已是该单位成员。',
    },
    remedy: {
      en: 'Change the roles of that member instead.',
      zh: '请直接修改该成员的角色。',
    },
  },
  'people.invitation-over': {
    kind: 'conflict',
    message: {
      en: 'This invitation was accepted or withdrawn, or has expired.',
      zh: '此邀请已被接受、撤回或已过期。',
    },
    remedy: {
      en: 'Ask an administrator of the organisation for a new one.',
      zh: '请向该单位管理员索取新的邀请。',
    },
  },
  'people.organisation-closed': {
    kind: 'conflict',
    message: { en: 'This organisation is closed.', zh: '该单位已停用。' },
    remedy: {
      en: 'Nothing can be done for it any longer; enter a new one if it works again.',
      zh: '已停用的单位不能再办理事项；如恢复工作，请新建单位。',
    },
  },
  'people.regional-office': {
    kind: 'conflict',
    message: {
      en: 'A region has one office of its own, and it stays open.',
      zh: '一个区域有且仅有一个区域机构，且不能停用。',
    },
    remedy: {
      en: 'Rename it if its name has changed.',
      zh: '如名称有变，请改名。',
    },
  },
  'people.code-taken': {
    kind: 'conflict',
    message: {
      en: 'There is an organisation with the code {code} already.',
      zh: '代码 {code} 已被其他单位使用。',
    },
    remedy: { en: 'Choose another code.', zh: '请换一个代码。' },
  },
  'people.unknown-place': {
    kind: 'invalid',
    message: { en: 'The region has no place {place}.', zh: '本区域没有地方 {place}。' },
    remedy: {
      en: 'Name a place by its id; ./onedelta region places lists them.',
      zh: '请使用地方的编号；./onedelta region places 可列出全部地方。',
    },
  },
  'people.missing-words': {
    kind: 'invalid',
    message: {
      en: '{field} needs words in each language of the region: {languages}.',
      zh: '{field} 须以本区域的每种语言填写：{languages}。',
    },
    remedy: {
      en: 'Write the name in each of them.',
      zh: '请补全各语言的名称。',
    },
  },
  'people.session-only': {
    kind: 'refused',
    message: {
      en: 'Only a person who signed in can do this; a key or the terminal cannot.',
      zh: '此事须由本人登录后办理，不能用密钥或终端办理。',
    },
    remedy: { en: 'Sign in and do it on the page.', zh: '请登录后在页面上办理。' },
  },
  'people.no-organisation': {
    kind: 'refused',
    message: {
      en: 'You belong to no organisation.',
      zh: '您尚未加入任何单位。',
    },
    remedy: {
      en: 'Ask an administrator of your organisation for an invitation.',
      zh: '请向本单位管理员索取邀请。',
    },
  },
  'people.unknown-scope': {
    kind: 'invalid',
    message: {
      en: '{scope} is no scope: there is no action, query or programme of that name.',
      zh: '{scope} 不是有效的用途：没有名为它的操作、查询或项目。',
    },
    remedy: {
      en: 'Name actions and queries as the matrix of rights lists them, a programme as desk.*, or * for all.',
      zh: '请按权限表填写操作或查询的名称；整个项目写作 desk.*，全部写作 *。',
    },
  },
  'people.too-many': {
    kind: 'conflict',
    message: {
      en: 'There are {max} open {what} already, which is the most there can be.',
      zh: '有效的{whatZh}已达上限 {max} 个。',
    },
    remedy: {
      en: 'End some that are no longer needed.',
      zh: '请先停用不再需要的。',
    },
  },
  'people.unknown-organisation': {
    kind: 'not-found',
    message: {
      en: 'There is no organisation with the code {code}.',
      zh: '没有代码为 {code} 的单位。',
    },
    remedy: {
      en: './onedelta people organisations lists them.',
      zh: './onedelta people organisations 可列出全部单位。',
    },
  },
  'people.broken-pack': {
    kind: 'invalid',
    message: {
      en: '{count} problems in the organisations of the region pack:\n{listEn}',
      zh: '区域数据包中的单位有 {count} 处问题：\n{listZh}',
    },
    remedy: {
      en: 'Correct organisations.yaml as told, then start again.',
      zh: '请按提示改正 organisations.yaml 后重新启动。',
    },
  },
}
