/**
 * Passkeys: the one part of sign-in that a form can't do. Words stand in the page; a refusal comes in the words of its
 * catalogue.
 */
export function startPasskeys(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-passkey]')) {
    button.addEventListener('click', () => {
      const way = button.dataset.passkey === 'add' ? addPasskey : provePasskey
      button.disabled = true
      void way(button)
        .catch((error: unknown) => tellRefusal(button, error))
        .finally(() => {
          button.disabled = false
        })
    })
    // The page shows it before this script has come: what is pressed then would be lost.
    button.disabled = false
  }
}

async function provePasskey(button: HTMLButtonElement): Promise<void> {
  const question = await post('/auth/passkey/question', {})
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    question as unknown as PublicKeyCredentialRequestOptionsJSON,
  )
  const credential = await navigator.credentials.get({ publicKey })
  await post('/auth/passkey/answer', { response: jsonOf(credential) })
  location.assign(button.dataset.next ?? '/')
}

async function addPasskey(): Promise<void> {
  const offer = await post('/auth/passkey/offer', {})
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    offer as unknown as PublicKeyCredentialCreationOptionsJSON,
  )
  const credential = await navigator.credentials.create({ publicKey })
  const name = document.querySelector<HTMLInputElement>('#passkey-name')?.value ?? ''
  await post('/auth/passkey/add', { response: jsonOf(credential), name })
  location.assign(`${location.pathname}?notice=passkey-added`)
}

function jsonOf(credential: Credential | null): unknown {
  return credential instanceof PublicKeyCredential ? credential.toJSON() : null
}

type Refusal = { readonly message: string; readonly remedy: string }

async function post(path: string, body: unknown): Promise<{ readonly [name: string]: unknown }> {
  const response = await fetch(path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': document.documentElement.lang,
    },
    body: JSON.stringify(body),
  })
  const answer = await response.json()
  if (!response.ok) throw Object.assign(new Error('refused'), { refusal: answer as Refusal })
  return answer
}

// Whatever the browser says by itself is English, and of no use to whom it is told.
function tellRefusal(button: HTMLButtonElement, error: unknown): void {
  const around = button.closest('.script-only')
  const place = around?.querySelector<HTMLElement>('[data-passkey-refused]')
  if (place === null || place === undefined) return
  const refusal = error instanceof Error && 'refusal' in error ? (error.refusal as Refusal) : null
  const cancelled = around?.querySelector<HTMLTemplateElement>('[data-passkey-cancelled]')
  place.textContent =
    refusal === null
      ? (cancelled?.content.textContent ?? '')
      : `${refusal.message} ${refusal.remedy}`
  place.hidden = false
}
