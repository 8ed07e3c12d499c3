import type { RefusedRequest, TellRefusal } from '#platform/http'
import { FHIR_JSON, SYSTEMS } from './systems.ts'

/**
 * Refusals of FHIR R4 as an `OperationOutcome`, to whoever speaks FHIR: who accepts its media type, or sends it and says nothing of
 * what is accepted. Others are told the problem.
 */
export const tellFhir: TellRefusal = (refused) =>
  speaksFhir(refused) ? { type: FHIR_JSON, content: outcomeOf(refused) } : null

function speaksFhir({ accept, contentType }: RefusedRequest): boolean {
  if (accept.includes(FHIR_JSON)) return true
  const says = accept.split(',').map((part) => part.split(';')[0]?.trim() ?? '')
  const isOpen = says.every((type) => ['', '*/*', 'application/*'].includes(type))
  return isOpen && contentType.toLowerCase().startsWith(FHIR_JSON)
}

function outcomeOf({ problem, info }: RefusedRequest) {
  const { status, code, message, remedy, requestId, instance } = problem
  const resource = /\/fhir\/([A-Za-z]+)/.exec(instance)?.[1] ?? ''
  const expression = expressionsOf(resource, code, info)
  return {
    resourceType: 'OperationOutcome',
    issue: [
      {
        severity: status === 500 ? 'fatal' : 'error',
        code: issueOf(status, code, info),
        details: { coding: [{ system: SYSTEMS.error, code }], text: message },
        diagnostics: `${remedy} (${requestId})`,
        ...(expression.length === 0 ? {} : { expression }),
      },
    ],
  }
}

/** The standard's types of issues, where a code has one of its own. */
const ISSUES: { readonly [code: string]: string } = {
  'http.unreadable-request': 'structure',
  'http.not-json': 'structure',
  'http.empty-body': 'structure',
  'http.no-object': 'structure',
  'http.forbidden-field': 'structure',
  'http.wrong-method': 'not-supported',
  'http.unknown-body': 'not-supported',
  'http.untyped-body': 'not-supported',
  'http.too-large': 'too-long',
  'http.internal': 'exception',
  'health.bill-settled': 'duplicate',
  'health.not-entitled': 'business-rule',
  'health.not-insured': 'business-rule',
  'health.not-designated': 'business-rule',
  'health.no-policy': 'business-rule',
  'health.bad-visit-day': 'business-rule',
}

const BY_STATUS: { readonly [status: number]: string } = {
  400: 'invalid',
  401: 'login',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  429: 'throttled',
  500: 'exception',
  503: 'transient',
}

function issueOf(status: number, code: string, info: RefusedRequest['info']): string {
  if (code === 'action.invalid-input') {
    const keywords = fieldsOf(info).map(({ keyword }) => keyword)
    if (keywords.includes('additionalProperties')) return 'structure'
    return keywords.includes('required') ? 'required' : 'value'
  }
  return ISSUES[code] ?? BY_STATUS[status] ?? 'processing'
}

/** Which element a refusal is about, of what may be sent. */
const ELEMENTS: { readonly [code: string]: string } = {
  'health.unknown-institution': 'provider',
  'health.not-designated': 'provider',
  'health.unknown-insured': 'patient',
  'health.not-insured': 'patient',
  'health.no-policy': 'patient',
}
const OF_CLAIM: { readonly [code: string]: string } = {
  'health.total-differs': 'total',
  'health.unknown-disease': 'diagnosis',
  'health.not-entitled': 'diagnosis',
  'health.bad-visit-day': 'billablePeriod.start',
  'health.bill-settled': 'identifier',
  'health.message-differs': 'identifier',
  'health.message-reversed': 'identifier',
}

function expressionsOf(
  resource: string,
  code: string,
  info: RefusedRequest['info'],
): readonly string[] {
  if (!['Claim', 'CoverageEligibilityRequest'].includes(resource)) return []
  if (code === 'action.invalid-input')
    return [...new Set(fieldsOf(info).map(({ field }) => pathOf(resource, field)))]
  const named = code === 'health.bad-claim' ? info.field : undefined
  const element = typeof named === 'string' ? named : elementOf(resource, code)
  return element === undefined ? [] : [pathOf(resource, element)]
}

function elementOf(resource: string, code: string): string | undefined {
  return ELEMENTS[code] ?? (resource === 'Claim' ? OF_CLAIM[code] : undefined)
}

/** `item.0.net` as FHIRPath: `Claim.item[0].net`. */
function pathOf(resource: string, field: string): string {
  const path = field.replace(/\.([0-9]+)(?=\.|$)/g, '[$1]')
  return path === '' ? resource : `${resource}.${path}`
}

function fieldsOf(
  info: RefusedRequest['info'],
): readonly { readonly field: string; readonly keyword: string }[] {
  const { fields } = info
  return Array.isArray(fields) ? fields : []
}
