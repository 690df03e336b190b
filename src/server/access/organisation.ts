import { createHash } from 'node:crypto'
import type { Configuration } from 'openid-client'
import type { OrganisationSettings, Site } from '../http/site.ts'
import type { Outsider } from '../store/people/outside.ts'

/** Where it sends people back to. */
export const BACK = '/api/sign-in/organisation/back'
/** How long it may take to answer, in seconds. */
const PATIENCE_S = 8
const LONGEST = 200

/** The organisation's own sign-in, by OpenID Connect: a code with PKCE, state and nonce, checked by openid-client. */
export class Organisation {
  readonly name: string
  readonly #settings: OrganisationSettings
  readonly #site: Site
  #found: Promise<Configuration> | undefined

  constructor(settings: OrganisationSettings, site: Site) {
    this.name = settings.organisation
    this.#settings = settings
    this.#site = site
  }

  /** Where this server's people come back to. */
  get home(): string {
    return this.#site.origins[0]!
  }

  /** The address to send somebody to, who holds `secret` in their browser. Throws when it does not answer. */
  async askAt(secret: string): Promise<string> {
    const { buildAuthorizationUrl, calculatePKCECodeChallenge } = await client()
    return buildAuthorizationUrl(await this.#config(), {
      redirect_uri: this.home + BACK,
      scope: 'openid email profile',
      code_challenge: await calculatePKCECodeChallenge(part(secret, 'verifier')),
      code_challenge_method: 'S256',
      state: stateOf(secret),
      nonce: part(secret, 'nonce'),
    }).href
  }

  /**
   * Whom it let in, from what it sent back to the browser that holds `secret`. Throws when anything of it is not right.
   * An e-mail that it did not check counts for nothing: only whom it calls by a name that is known here comes in then.
   */
  async cameBack(search: string, secret: string): Promise<Outsider> {
    const { authorizationCodeGrant, fetchUserInfo } = await client()
    const config = await this.#config()
    const tokens = await authorizationCodeGrant(config, new URL(this.home + BACK + search), {
      pkceCodeVerifier: part(secret, 'verifier'),
      expectedState: stateOf(secret),
      expectedNonce: part(secret, 'nonce'),
      idTokenExpected: true,
    })
    const claims = tokens.claims()!
    const { emailClaim, roleClaim } = this.#settings
    const isMissing = (claim: string) => claim !== '' && claims[claim] === undefined
    const told =
      (isMissing(emailClaim) || isMissing(roleClaim)) && config.serverMetadata().userinfo_endpoint
        ? { ...claims, ...(await fetchUserInfo(config, tokens.access_token, claims.sub)) }
        : { ...claims }
    const email = told[emailClaim]
    const isGood = typeof email === 'string' && email.length <= LONGEST
    const counts = isGood && (emailClaim !== 'email' || told.email_verified === true)
    return {
      outside: `${claims.iss} ${claims.sub}`,
      email: counts ? email.trim().toLowerCase() : '',
      ...(roleClaim === '' ? {} : { role: this.#roleIn(told[roleClaim]) }),
    }
  }

  /** Where somebody signs out of it too; undefined where it has no such place, or does not answer. */
  async signOutAt(): Promise<string | undefined> {
    try {
      const { buildEndSessionUrl } = await client()
      const config = await this.#config()
      if (!config.serverMetadata().end_session_endpoint) return undefined
      return buildEndSessionUrl(config, { post_logout_redirect_uri: `${this.home}/lead` }).href
    } catch {
      return undefined
    }
  }

  /** The role that a claim names, alone or in a list; of several the one that may do more. */
  #roleIn(claim: unknown): NonNullable<Outsider['role']> {
    const words: readonly unknown[] = [claim].flat()
    const { lead, readOnly } = this.#settings.roles
    return words.includes(lead) ? 'lead' : words.includes(readOnly) ? 'read-only' : 'none'
  }

  /** What it says of itself, asked once it is needed, and again while it does not answer. */
  #config(): Promise<Configuration> {
    this.#found ??= this.#discover().catch((fault: unknown) => {
      this.#found = undefined
      throw fault
    })
    return this.#found
  }

  async #discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings
    const { allowInsecureRequests, discovery } = await client()
    const url = new URL(issuer)
    // The settings allow plain http on this very machine alone.
    const execute = url.protocol === 'http:' ? [allowInsecureRequests] : []
    return discovery(url, clientId, clientSecret, undefined, { execute, timeout: PATIENCE_S })
  }
}

/** What goes through the provider, and tells nothing of the secret that stays in the browser. */
export function stateOf(secret: string): string {
  return part(secret, 'state')
}

function part(secret: string, what: string): string {
  return createHash('sha256').update(`${what} ${secret}`).digest('hex')
}

/** It is read when somebody first comes this way: a start does not wait for it. */
function client() {
  return import('openid-client')
}
