import type { TellRefusal } from '#platform/http'

/** The interface has one language. */
export const INTERFACE_LANGUAGE = 'zh'

/** Any code but 0 is a refusal; which one, `code` says. */
const REFUSED = -1

/**
 * A refusal of the national interface: the problem that everybody is told, with the members of the interface's own envelope
 * beside it, so that systems which read those alone read why as well.
 */
export const tellNational: TellRefusal = ({ problem, problemIn, body }) => {
  const { message, remedy } = problemIn(INTERFACE_LANGUAGE)
  return {
    type: 'application/problem+json',
    content: {
      ...problem,
      infcode: REFUSED,
      inf_refmsgid: messageOf(body),
      err_msg: `${message}${remedy}`,
    },
  }
}

function messageOf(body: unknown): string {
  if (typeof body !== 'object' || body === null || !('msgid' in body)) return ''
  return typeof body.msgid === 'string' ? body.msgid : ''
}
