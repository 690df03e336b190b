import { domainFault, isOwnMachine, originsOf } from './origins.ts'
import type { Variable } from './variable.ts'

/** How people sign in, as the server is told from outside. */
export interface SignInSettings {
  /** Addresses at which people open the pages; empty where none are set. */
  readonly origins: readonly string[]
  /** The name that passkeys belong to; empty is that of the first address. */
  readonly passkeyDomain: string
  /** The organisation's own sign-in, by OpenID Connect; empty where there is none. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What people call it. */
  readonly organisation: string
  /** What of its answer is compared with the e-mail that a lead invited. */
  readonly emailClaim: string
  /** What of its answer names somebody's role; empty where the invitation says it. */
  readonly roleClaim: string
  /** What that says for each role. */
  readonly roles: { readonly lead: string; readonly readOnly: string }
}

const asItIs = (value: string) => ({ value: value.trim() })

/** The variables of signing in. */
export const signInVariables: {
  readonly [Name in keyof SignInSettings]: Variable<SignInSettings[Name]>
} = {
  origins: {
    name: 'ORIGINS',
    meaning:
      'addresses at which people open the lead page, with commas between; passkeys work only there. While it is empty they work on localhost alone',
    otherwise: '',
    read: originsOf,
  },
  passkeyDomain: {
    name: 'PASSKEY_DOMAIN',
    meaning:
      'name that passkeys belong to, where it is not the first address’s own: the ending that all addresses share',
    otherwise: '',
    read: (value) => ({ value: value.trim().toLowerCase() }),
  },
  issuer: {
    name: 'OIDC_ISSUER',
    meaning: 'address of the organisation’s own sign-in (OpenID Connect); there is none while it is empty',
    otherwise: '',
    read: (value) =>
      value.trim() === '' || isIssuer(value.trim())
        ? { value: value.trim() }
        : { fault: 'which is no https address. Set the one that its discovery document calls issuer.' },
  },
  clientId: {
    name: 'OIDC_CLIENT_ID',
    meaning: 'name under which this server is registered there',
    otherwise: '',
    read: asItIs,
  },
  clientSecret: {
    name: 'OIDC_CLIENT_SECRET',
    meaning: 'secret that it was given there',
    otherwise: '',
    secret: true,
    read: asItIs,
  },
  organisation: {
    name: 'OIDC_NAME',
    meaning: 'what people call that sign-in; it is written on the button',
    otherwise: 'your organisation',
    read: asItIs,
  },
  emailClaim: {
    name: 'OIDC_CLAIM',
    meaning:
      'field of its answer that is compared with the e-mail address that a lead invited; email counts only where it is verified',
    otherwise: 'email',
    read: asItIs,
  },
  roleClaim: {
    name: 'OIDC_ROLE_CLAIM',
    meaning:
      'field of its answer that names somebody’s role, such as roles; while it is empty the role of the invitation holds',
    otherwise: '',
    read: asItIs,
  },
  roles: {
    name: 'OIDC_ROLES',
    meaning: 'values of OIDC_ROLE_CLAIM for a lead, and for people who may only look',
    otherwise: 'lead=lead, read-only=read-only',
    read: (value) => {
      const said = /^\s*lead=([^,=]+),\s*read-only=([^,=]+)$/.exec(value)
      const [lead = '', readOnly = ''] = (said?.slice(1) ?? []).map((word) => word.trim())
      return lead === '' || readOnly === '' || lead === readOnly
        ? {
            fault:
              'which does not give each role a word. Set both, such as lead=Door.Lead, read-only=Door.Reader.',
          }
        : { value: { lead, readOnly } }
    },
  },
}

/** What is wrong with these settings together, each in one sentence. */
export function signInFaults(settings: SignInSettings): readonly string[] {
  const { origins, passkeyDomain, issuer, clientId, clientSecret } = settings
  const outside = domainFault(passkeyDomain, origins)
  const missing = [
    ...(clientId === '' ? ['OIDC_CLIENT_ID'] : []),
    ...(clientSecret === '' ? ['OIDC_CLIENT_SECRET'] : []),
  ]
  return [
    ...(outside === undefined ? [] : [outside]),
    ...(issuer !== '' && missing.length > 0
      ? [
          `OIDC_ISSUER is "${issuer}", and ${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} not set. Set all three, or none.`,
        ]
      : []),
  ]
}

function isIssuer(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && isOwnMachine(hostname))
}
