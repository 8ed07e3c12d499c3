import type { ErrorCatalogue } from '#platform/errors'

export const errors: ErrorCatalogue = {
  'http.no-such-address': {
    kind: 'not-found',
    message: { en: 'There is nothing at {path}.', zh: '{path} 处没有内容。' },
    remedy: {
      en: 'Check the address; /api/docs lists every path of the interface.',
      zh: '请检查地址；接口的全部路径见 /api/docs。',
    },
  },
  'http.unknown-format': {
    kind: 'invalid',
    message: {
      en: 'There is no format {format} here; there is {known}.',
      zh: '此处没有 {format} 格式，可用的格式为 {known}。',
    },
    remedy: {
      en: 'Name one of these in ?format=, or leave it out for JSON.',
      zh: '请在 ?format= 中选用其一；省略则为 JSON。',
    },
  },
  'http.unreadable-request': {
    kind: 'invalid',
    message: { en: 'The request cannot be read: {reason}', zh: '无法读取该请求：{reason}' },
    remedy: {
      en: 'Send a JSON object with Content-Type: application/json; /api/docs says what each path takes.',
      zh: '请以 Content-Type: application/json 发送 JSON 对象；各路径可接受的内容见 /api/docs。',
    },
  },
  'http.not-json': {
    kind: 'invalid',
    message: {
      en: 'The body is no JSON: it cannot be read from line {line}, column {column} on.',
      zh: '请求内容不是有效的 JSON：从第 {line} 行第 {column} 列起无法读取。',
    },
    remedy: {
      en: 'Put it right there; names and texts stand in double quotes, and a bracket that opens has to close.',
      zh: '请改正该处；名称和文字须用双引号，括号须成对。',
    },
  },
  'http.empty-body': {
    kind: 'invalid',
    message: { en: 'The body is empty.', zh: '请求内容是空的。' },
    remedy: {
      en: 'Send a JSON object with Content-Type: application/json; /api/docs says what each path takes.',
      zh: '请以 Content-Type: application/json 发送 JSON 对象；各路径可接受的内容见 /api/docs。',
    },
  },
  'http.no-object': {
    kind: 'invalid',
    message: {
      en: 'The body is JSON and no object.',
      zh: '请求内容是 JSON，但不是对象。',
    },
    remedy: {
      en: 'Send an object, {curly} with its fields; /api/docs says what each path takes.',
      zh: '请发送对象，即 {curly} 及其字段；各路径可接受的内容见 /api/docs。',
    },
  },
  'http.forbidden-field': {
    kind: 'invalid',
    message: {
      en: 'The body has a field __proto__ or constructor, which no request may have.',
      zh: '请求内容含有不允许的字段 __proto__ 或 constructor。',
    },
    remedy: { en: 'Leave it out.', zh: '请去掉该字段。' },
  },
  'http.unstorable-text': {
    kind: 'invalid',
    message: {
      en: 'The request holds a character that no text may hold.',
      zh: '请求中含有文本不允许的字符。',
    },
    remedy: {
      en: 'Leave out the character nought (U+0000).',
      zh: '请去掉空字符（U+0000）。',
    },
  },
  'http.too-large': {
    kind: 'invalid',
    message: {
      en: 'The body is larger than the {max} bytes that are read here.',
      zh: '内容超过此处可读取的 {max} 字节。',
    },
    remedy: {
      en: 'Send less at once.',
      zh: '请减少一次发送的内容。',
    },
  },
  'http.wrong-method': {
    kind: 'invalid',
    message: {
      en: 'This address does not answer {method}; it answers {allow}.',
      zh: '此地址不接受 {method}，可用 {allow}。',
    },
    remedy: {
      en: 'Ask with one of these; /api/docs shows how.',
      zh: '请改用上述方法之一，写法见 /api/docs。',
    },
  },
  'http.unknown-language': {
    kind: 'invalid',
    message: {
      en: 'There is no language {lang} here; there is {known}.',
      zh: '此处没有语言 {lang}，可用的语言为 {known}。',
    },
    remedy: {
      en: 'Name one of these in ?lang=, or leave it out for what Accept-Language asks for.',
      zh: '请在 ?lang= 中选用其一；省略则按 Accept-Language。',
    },
  },
  'http.other-site': {
    kind: 'refused',
    message: {
      en: 'This was not sent from a page of this site.',
      zh: '该请求不是从本站页面发出的。',
    },
    remedy: {
      en: 'Do it on a page of this site; programs use a key instead of a session.',
      zh: '请在本站页面上操作；程序请使用密钥，而不是会话。',
    },
  },
  'http.untyped-body': {
    kind: 'invalid',
    message: {
      en: 'The request has a body and does not say of which type; {known} can be read here.',
      zh: '请求带有内容，但未注明类型；此处可读取的类型为 {known}。',
    },
    remedy: {
      en: 'Say what the body is in Content-Type.',
      zh: '请在 Content-Type 中注明内容的类型。',
    },
  },
  'http.unknown-body': {
    kind: 'invalid',
    message: {
      en: 'A body of the type {type} cannot be read here; {known} can.',
      zh: '此处不能读取类型为 {type} 的内容，可读取的类型为 {known}。',
    },
    remedy: {
      en: 'Say what the body is in Content-Type.',
      zh: '请在 Content-Type 中注明内容的类型。',
    },
  },
  'http.internal': {
    kind: 'unavailable',
    message: {
      en: 'Something went wrong on our side. The request is {requestId}.',
      zh: '我方出现故障，请求编号为 {requestId}。',
    },
    remedy: {
      en: 'Try again; if it stays, tell the operator that number, which is in the logs.',
      zh: '请重试；若仍然出错，请将该编号告知运维人员，日志中有记录。',
    },
  },
}
