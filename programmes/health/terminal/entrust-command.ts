import { perform } from '#platform/action'
import type { Command } from '#programmes/contract'
import { entrustInstitution } from '../registers/enter-institutions.ts'
import { line } from './texts.ts'

export const entrustCommand: Command = {
  noun: 'health',
  verb: 'entrust',
  summary: {
    en: 'Say which organisation acts for an institution: its keys then settle for it',
    zh: '指定医药机构的所属单位，此后该单位的密钥可代其结算',
  },
  args: [
    {
      name: 'institution',
      required: true,
      help: { en: 'the code of the institution', zh: '医药机构编码' },
    },
    {
      name: 'organisation',
      required: true,
      help: {
        en: 'the id of the organisation, as people organisations --format json gives it',
        zh: '单位编号（见 people organisations --format json）',
      },
    },
  ],
  options: [],
  formats: ['text', 'json'],
  run: async (terminal, ctx, db, { args: [institution, organisation] }) => {
    await perform(db, entrustInstitution, ctx, { institution, organisation })
    if (terminal.format === 'json')
      terminal.print(JSON.stringify({ institution, organisation }, null, 2))
    else terminal.print(line(institution ?? '', organisation ?? ''))
    return 0
  },
}
