import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { t } from '#ui/language.ts'
import { piece } from '#ui/piece.ts'
import { list, record, type Shape, text } from '#ui/shape.ts'
import { ask, isAccepted, type LeadAnswer } from '../link/lead-server.ts'

/** A passkey of whoever is signed in. */
export interface OwnPasskey {
  readonly id: string
  readonly name: string
  readonly made: string
  /** Empty while nobody came by it. */
  readonly used: string
}

/** By what whoever is signed in can come next time. */
export interface OwnWays {
  /** The addresses at which passkeys hold; none where they are not set up. */
  readonly passkeysAt: readonly string[]
  readonly passkeys: readonly OwnPasskey[]
  /** The day on which the recovery code was made; empty where there is none. */
  readonly recoveryMade: string
}

const isOwnWays = record<OwnWays>({
  passkeysAt: list(text),
  passkeys: list(record<OwnPasskey>({ id: text, name: text, made: text, used: text })),
  recoveryMade: text,
})
const isUnknown = record<{ unknownPasskey: string }>({ unknownPasskey: text })
const challenge = { challenge: text }

/** By what whoever is signed in can come next time. */
export function readOwnWays(): Promise<LeadAnswer<OwnWays>> {
  return ask(isOwnWays, 'GET', '/api/me/ways')
}

/** Why no passkey can be made or used on this page; undefined where one can. */
export function noPasskeysHere(passkeysAt: readonly string[]): string | undefined {
  if (passkeysAt.length === 0) return t('passkey-unset')
  if (!passkeysAt.includes(location.origin)) return t('passkey-elsewhere', { at: `${passkeysAt[0]}/lead` })
  return 'PublicKeyCredential' in window ? undefined : t('passkey-cannot')
}

/** Makes a passkey on this very device or on a phone; gives back why there is none. */
export async function makePasskey(name: string, on: 'here' | 'phone'): Promise<string | undefined> {
  const asked = await ask(
    record({ ...challenge }) as Shape<PublicKeyCredentialCreationOptionsJSON>,
    'POST',
    '/api/me/passkeys/ask',
    { on },
  )
  if (!asked.ok) return asked.error
  const browser = await simpleWebAuthn()
  if (!browser) return t('passkey-not-made')
  try {
    const answer = await browser.startRegistration({ optionsJSON: asked.body })
    const kept = await ask(isAccepted, 'POST', '/api/me/passkeys', { name, answer })
    return kept.ok ? undefined : kept.error
  } catch (fault) {
    return (fault as Error).name === 'InvalidStateError' ? t('passkey-known') : t('passkey-not-made')
  }
}

/** Signs in by a passkey, of this device or of a phone; gives back why that was refused. */
export async function comeByPasskey(): Promise<string | undefined> {
  const asked = await ask(
    record({ ...challenge }) as Shape<PublicKeyCredentialRequestOptionsJSON>,
    'POST',
    '/api/sign-in/passkey/ask',
  )
  if (!asked.ok) return asked.error
  const browser = await simpleWebAuthn()
  if (!browser) return t('passkey-none')
  try {
    const answer = await browser.startAuthentication({ optionsJSON: asked.body })
    const came = await ask(isAccepted, 'POST', '/api/sign-in/passkey', { answer })
    if (came.ok) return undefined
    if (isUnknown(came.body)) tellBrowser(asked.body.rpId, came.body.unknownPasskey)
    return came.error
  } catch {
    return t('passkey-none')
  }
}

/** Lets nobody in by a passkey any more; gives back why that was refused. */
export async function removePasskey(id: string): Promise<string | undefined> {
  const answer = await ask(isAccepted, 'DELETE', `/api/me/passkeys/${id}`)
  return answer.ok ? undefined : answer.error
}

/** A new recovery code, shown this once. */
export function newRecoveryCode(): Promise<LeadAnswer<{ readonly code: string }>> {
  return ask(record<{ code: string }>({ code: text }), 'POST', '/api/me/recovery-code')
}

/** A browser that can be told offers a passkey no more that the server does not know. */
function tellBrowser(rpId: string | undefined, credentialId: string): void {
  const { PublicKeyCredential: keys } = window as unknown as {
    PublicKeyCredential: {
      signalUnknownCredential?: (unknown: {
        rpId?: string | undefined
        credentialId: string
      }) => Promise<void>
    }
  }
  keys.signalUnknownCredential?.({ rpId, credentialId }).catch(() => {})
}

function simpleWebAuthn() {
  return piece('passkeys', () => import('@simplewebauthn/browser'))
}
