import { isIP } from 'node:net'
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import type { Context } from 'hono'
import type { Deps } from '../http/deps.ts'
import { Refusal } from '../http/refusal.ts'
import type { Site } from '../http/site.ts'
import type { PasskeyGiven, PasskeyKept } from '../store/people/passkeys.ts'
import { hostName } from './own-page.ts'
import { placeOf } from './place.ts'

/** EdDSA, ES256 and RS256, in COSE's numbers. */
const ALGORITHMS = [-8, -7, -257]

/** For whom a passkey is made. */
interface ForWhom {
  readonly id: string
  readonly name: string
  readonly practice: string
  /** What this person has already, so that a device does not make a second one. */
  readonly known: readonly { readonly id: string; readonly transports: string }[]
  /** On the very device, or on a phone that reads a square from its screen. */
  readonly on: 'here' | 'phone'
}

/** What a page asks its browser in order to make a passkey. `session` is the one that may answer. */
export async function askForNewPasskey(c: Context, deps: Deps, whom: ForWhom, session: string) {
  const site = siteOf(c, deps)
  await mayAsk(deps, `person ${whom.id}`)
  const { generateRegistrationOptions } = await webauthn()
  const options = await generateRegistrationOptions({
    rpName: 'Right Door',
    rpID: site.domain,
    userID: new TextEncoder().encode(whom.id),
    // Whoever works for two practices tells their passkeys apart by this.
    userName: `${whom.name}, ${whom.practice}`,
    userDisplayName: whom.name,
    excludeCredentials: whom.known.map(({ id, transports }) => ({ id, transports: transports.split(' ') })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    preferredAuthenticatorType: whom.on === 'phone' ? 'remoteDevice' : 'localDevice',
    supportedAlgorithmIDs: ALGORITHMS,
  })
  await deps.store.keepChallenge(options.challenge, `new ${session}`, deps.now())
  return options
}

/** The passkey that a device made, once all of its answer was found right. */
export async function newPasskey(
  c: Context,
  deps: Deps,
  answer: RegistrationResponseJSON,
  session: string,
): Promise<Omit<PasskeyGiven, 'name'>> {
  const site = siteOf(c, deps)
  const { verifyRegistrationResponse } = await webauthn()
  const take = (challenge: string) => deps.store.takeChallenge(challenge, `new ${session}`, deps.now())
  const { verified, registrationInfo } = await checked(take, (expectedChallenge) =>
    verifyRegistrationResponse({
      response: answer,
      expectedChallenge,
      expectedOrigin: [...site.origins],
      expectedRPID: site.domain,
      requireUserVerification: false,
      supportedAlgorithmIDs: ALGORITHMS,
    }),
  )
  if (!verified) throw notTaken()
  if (!registrationInfo.userVerified) throw nobodyChecked()
  const { id, publicKey, counter } = registrationInfo.credential
  return {
    id,
    publicKey: Buffer.from(publicKey).toString('base64url'),
    uses: counter,
    transports: answer.response.transports ?? [],
  }
}

/** What a page asks its browser in order to sign somebody in, whoever that is. */
export async function askForPasskey(c: Context, deps: Deps) {
  const site = siteOf(c, deps)
  const { generateAuthenticationOptions } = await webauthn()
  // Nothing is kept of who only asks, so nobody has to be held off, and nobody can use up what others need.
  const challenge = await deps.store.signedChallenge('sign-in', deps.now())
  return generateAuthenticationOptions({ rpID: site.domain, userVerification: 'required', challenge })
}

/** How often the device of a passkey says that it was used, once its signature was found right. */
export async function usesOf(
  c: Context,
  deps: Deps,
  answer: AuthenticationResponseJSON,
  { id, publicKey }: PasskeyKept,
): Promise<number> {
  const site = siteOf(c, deps)
  await mayAsk(deps, `${placeOf(c, deps)} passkey ${id}`)
  const { verifyAuthenticationResponse } = await webauthn()
  const take = (challenge: string) => {
    const shown = Buffer.from(challenge, 'base64url').toString('utf8')
    return deps.store.takeSignedChallenge(shown, 'sign-in', deps.now())
  }
  const { verified, authenticationInfo } = await checked(take, (expectedChallenge) =>
    verifyAuthenticationResponse({
      response: answer,
      expectedChallenge,
      expectedOrigin: [...site.origins],
      expectedRPID: site.domain,
      requireUserVerification: false,
      // The store compares how often it was used, where no two processes can do so at once.
      credential: { id, publicKey: Uint8Array.from(Buffer.from(publicKey, 'base64url')), counter: 0 },
    }),
  )
  if (!verified) throw notTaken()
  if (!authenticationInfo.userVerified) throw nobodyChecked()
  return authenticationInfo.newCounter
}

/** Where passkeys hold. Throws where this page cannot have any. */
function siteOf(c: Context, { site }: Deps): Site {
  if (!site)
    throw new Refusal(
      409,
      'Passkeys are not set up here. Whoever runs the server names its addresses in ORIGINS.',
    )
  const origin = c.req.header('origin') ?? ''
  if (site.origins.includes(origin)) return site
  const there = `${site.origins[0]}/lead`
  throw new Refusal(
    409,
    isIP(hostName(c)) !== 0 && site.domain === 'localhost'
      ? `A passkey belongs to a name, so use localhost: open ${there}.`
      : `Passkeys of this server hold at another address. Open ${there}.`,
  )
}

/** Each is a row for a few minutes: one person makes only so many, and so does one place with one passkey. */
async function mayAsk(deps: Deps, who: string): Promise<void> {
  if (!(await deps.store.mayTry('passkey', [{ of: 'asker', who }], deps.now())))
    throw new Refusal(429, 'This passkey was asked for too often. Wait ten minutes, or use a link or a code.')
}

/** Checks an answer against a challenge that is taken by it, whatever comes of it. */
async function checked<T>(
  take: (challenge: string) => Promise<boolean>,
  check: (expectedChallenge: (challenge: string) => Promise<boolean>) => Promise<T>,
): Promise<T> {
  let taken: boolean | undefined
  try {
    return await check(async (challenge) => {
      taken = await take(challenge)
      return taken
    })
  } catch (fault) {
    if (taken === undefined || taken || fault instanceof Refusal) throw notTaken()
    throw new Refusal(403, 'That took more than five minutes, or came twice. Press the button once more.')
  }
}

function notTaken(): Refusal {
  return new Refusal(403, 'This passkey was not taken. Try once more, or use a link or a code.')
}

function nobodyChecked(): Refusal {
  return new Refusal(
    403,
    'Your device did not check that it is you. Set a PIN or a fingerprint on it, or use a link or a code.',
  )
}

/** It is read when somebody first comes by a passkey: a start does not wait for it. */
function webauthn() {
  return import('@simplewebauthn/server')
}
