import type { Lang, Text } from '#platform/i18n'
import { say } from '#platform/i18n'

/** The words of the shell and of the shared parts; a page's own words stand in its folder. */
export const WORDS = {
  brand: { en: 'onedelta', zh: 'onedelta' },
  skip: { en: 'Skip to the text', zh: '跳到正文' },
  navigation: { en: 'Sections', zh: '栏目' },
  bulletin: { en: 'Bulletin', zh: '公报' },
  check: { en: 'Check a text', zh: '核对文稿' },
  figures: { en: 'Figures', zh: '数据' },
  health: { en: 'Health', zh: '医疗保障' },
  places: { en: 'Places', zh: '地方' },
  sources: { en: 'Sources', zh: '来源' },
  desk: { en: 'Desk', zh: '编辑台' },
  sentences: { en: 'No longer true', zh: '不再成立的句子' },
  collection: { en: 'Collection', zh: '报送' },
  asKnownOn: { en: 'as known on', zh: '数据截至' },
  show: { en: 'Show', zh: '查看' },
  today: { en: 'Today', zh: '今天' },
  languages: { en: 'Languages', zh: '语言' },
  peopleAndRights: { en: 'People and rights', zh: '人员与权限' },
  organisation: { en: 'Organisation', zh: '本单位' },
  organisations: { en: 'All organisations', zh: '全部单位' },
  rights: { en: 'Rights', zh: '权限表' },
  audit: { en: 'Audit', zh: '变更记录' },
  messages: { en: 'Unsent messages', zh: '未送达邮件' },
  deliveries: { en: 'Mail to subscribers', zh: '订阅邮件' },
  account: { en: 'Account', zh: '我的账号' },
  signIn: { en: 'Sign in', zh: '登录' },
  noOrganisation: { en: 'No organisation', zh: '未加入单位' },
  theme: { en: 'Theme', zh: '外观' },
  thenLine: {
    en: 'Everything on this page is shown as it was known on {day}.',
    zh: '本页内容均以截至{day}已公布的数据为准。',
  },
  backToToday: { en: 'Show what is known today', zh: '改用今天的数据' },
  example: {
    en: 'An example region: its places and figures are invented to show how a region is set up.',
    zh: '示例区域：其地名和数据均为虚构，仅用于说明如何建立一个区域。',
  },
  simulatedWorld: {
    en: 'Simulated: these persons, bills and amounts don’t exist. A simulator made them, and the policies by which they were settled are assumed.',
    zh: '模拟数据：本页的人员、账单和金额均不存在，由模拟程序生成，结算所依政策亦为假设。',
  },
  notOfficial: {
    en: 'An independent account that checks published figures. Not an official text, and no substitute for one.',
    zh: '本站独立核对已公布的数据，并非官方文本，也不能替代官方文本。',
  },
  licences: {
    en: 'Code under Apache-2.0. Each figure names the licence of its source; maps carry the attribution of their boundaries.',
    zh: '代码采用 Apache-2.0 许可。每个数据注明其来源的许可；地图注明边界来源。',
  },
  reference: { en: 'Interface for programs', zh: '程序接口' },
  feed: { en: 'Feed of sentences that stopped being true', zh: '“不再成立的句子”订阅' },
  notFoundTitle: { en: 'There is no such page', zh: '没有这个页面' },
  notFoundText: {
    en: 'The address may be mistyped, or the figure or place may have another name here. Nothing that was published at a permanent address has been removed.',
    zh: '地址可能有误，或者该数据、地方在此另有名称。凡以永久地址发布的内容都不会被移除。',
  },
  searchFigures: { en: 'Search the figures', zh: '搜索数据' },
  readBulletin: { en: 'Read the bulletin', zh: '阅读公报' },
  problemTitle: { en: 'This page could not be made', zh: '无法生成此页面' },
  problemText: {
    en: 'Something failed on our side. The data are safe; please try again in a moment.',
    zh: '我们这边出了故障。数据安然无恙，请稍后再试。',
  },
  refusedTitle: { en: 'That can’t be shown', zh: '无法显示所请求的内容' },
  requestId: { en: 'Request', zh: '请求编号' },
  offlineTitle: { en: 'You are offline', zh: '当前没有网络' },
  offlineText: {
    en: 'The evidence for this figure is on the server. The text stays readable; try again when you are connected.',
    zh: '该数据的依据存放在服务器上。正文仍可阅读，联网后请重试。',
  },
  tryAgain: { en: 'Try again', zh: '重试' },
  loading: { en: 'Fetching the evidence…', zh: '正在取得依据……' },
  close: { en: 'Close', zh: '关闭' },
  previous: { en: 'Previous figure', zh: '上一个数据' },
  next: { en: 'Next figure', zh: '下一个数据' },
  copy: { en: 'Copy', zh: '复制' },
  copied: { en: 'Copied', zh: '已复制' },
  asTable: { en: 'As a table', zh: '以表格显示' },
  source: { en: 'Source', zh: '来源' },
  place: { en: 'Place', zh: '地方' },
  period: { en: 'Period', zh: '时期' },
  value: { en: 'Value', zh: '数值' },
  rank: { en: 'Rank', zh: '位次' },
  noValue: { en: 'no value', zh: '无数值' },
  comma: { en: ', ', zh: '、' },
  rankingTitle: {
    en: '{indicator}, {period}: {composition}',
    zh: '{period}{indicator}：{composition}',
  },
  mapTitle: { en: '{indicator} by place, {period}', zh: '{period}各地{indicator}' },
  reach: {
    en: '{count} of {of} reach {threshold} (the line).',
    zh: '{of}个地方中有{count}个达到{threshold}（竖线）。',
  },
  missingPlaces: { en: 'Without a value: {places}.', zh: '无数值：{places}。' },
  updated: {
    en: 'The page now shows what was known on {day}.',
    zh: '页面现以截至{day}的数据为准。',
  },
  published: { en: 'published', zh: '公布' },
  recorded: { en: 'recorded', zh: '记录' },
  simulated: { en: 'simulated', zh: '模拟' },
  simMark: { en: 'sim.', zh: '模拟' },
} as const satisfies { readonly [key: string]: Text }

/** A text with its `{names}` filled in. */
export function tell(
  text: Text,
  lang: Lang,
  info: { readonly [name: string]: string | number } = {},
): string {
  return say(text, lang).replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in info ? String(info[name]) : whole,
  )
}
