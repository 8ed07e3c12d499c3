import { errors as ledgerErrors } from '#engines/ledger'
import { errors as ruleErrors } from '#engines/rule'
import { errors as actionErrors } from '#platform/action'
import type { Database } from '#platform/db'
import { buildServer, errors as httpErrors } from '#platform/http'
import { errors as regionErrors } from '#platform/region'
import type { Context } from '#programmes/contract'
import { programme } from '../programme.ts'
import { HOSPITAL, type OrganisationName, TODAY, type tinyHealth } from './world.ts'

// A hospital's computer for tests: it sends calls over HTTP, and they come to this programme alone.

export type Answered = {
  readonly status: number
  readonly type: string
  readonly headers: { readonly [name: string]: unknown }
  readonly body: ReturnType<typeof JSON.parse>
}

export async function openHospital(db: Database, world: ReturnType<typeof tinyHealth>) {
  const { of, acting, house } = world
  let actor = acting('hospital').actor
  let clock: Partial<Context> = {}
  const { name, title, queries, routes, refusals } = programme
  const server = await buildServer<Context>({
    region: house.region,
    db,
    sections: [{ name, title, queries, routes, ...(refusals === undefined ? {} : { refusals }) }],
    errors: {
      ...httpErrors,
      ...actionErrors,
      ...ledgerErrors,
      ...ruleErrors,
      ...regionErrors,
      ...programme.errors,
    },
    actorOf: async () => actor,
    contextOf: (request) => ({ ...of(request.actor, clock), requestId: request.requestId }),
    pages: null,
    assets: null,
    version: '0',
  })
  let sent = 0
  const next = (): number => {
    sent += 1
    return sent
  }
  const answered = (response: Awaited<ReturnType<typeof server.inject>>): Answered => ({
    status: response.statusCode,
    type: String(response.headers['content-type'] ?? ''),
    headers: response.headers,
    body: response.payload === '' ? null : response.json(),
  })
  return {
    close: () => server.close(),
    next,
    /** Whoever sends from now on. */
    become: (organisation: OrganisationName): void => {
      actor = acting(organisation).actor
    },
    /** From now on it is this moment. */
    setClock: (now: string, today: string): void => {
      clock = { now, today }
    },
    send: async (path: string, payload: unknown, headers: object = {}): Promise<Answered> =>
      answered(
        await server.inject({
          method: 'POST',
          url: `/api/v1/health/${path}`,
          payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
          headers: {
            'content-type': 'application/json',
            'sec-fetch-site': 'same-origin',
            ...headers,
          },
        }),
      ),
    read: async (path: string, headers: object = {}): Promise<Answered> =>
      answered(
        await server.inject({
          method: 'GET',
          url: `/api/v1/health/${path}`,
          headers: { ...headers },
        }),
      ),
    /** A call of the national interface, with a new message id unless one is given. */
    headOf: (infno: string, input: unknown, msgid = `msg-${next()}`) => ({
      ...HEAD,
      infno,
      msgid,
      input,
    }),
    /** A whole bill with its lines. */
    billOf: (psn_no: string, given: object = {}) => ({
      data: { ...BILL, psn_no, chrg_bchno: `B${next()}`, ...given },
      feedetail: LINES,
    }),
  }
}

const HEAD = {
  mdtrtarea_admvs: '310000',
  insuplc_admdvs: '330200',
  recer_sys_code: 'HIS',
  infver: 'V1.0',
  opter_type: '1',
  opter: '001',
  opter_name: '收费员',
  inf_time: `${TODAY} 10:00:00`,
  fixmedins_code: HOSPITAL,
  fixmedins_name: '示例医院',
  sign_no: '1',
}

const BILL = {
  mdtrt_cert_type: '01',
  med_type: '11',
  medfee_sumamt: 1000,
  psn_setlway: '01',
  mdtrt_id: 'V1',
  insutype: '310',
  acct_used_flag: '0',
  begntime: `${TODAY} 09:30:00`,
}

const LINES = [
  { feedetl_sn: '1', med_list_codg: 'A1', cnt: 1, pric: 900.5, det_item_fee_sumamt: '900.50' },
  { feedetl_sn: '2', med_list_codg: 'B1', cnt: '2', det_item_fee_sumamt: 99.5 },
]
