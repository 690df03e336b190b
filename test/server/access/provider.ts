import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import { createMemoryAdapter } from 'oidc-provider/lib/adapters/memory_adapter.js'
import { BACK } from '#server/access/organisation.ts'

/** What a provider says of somebody. */
export interface Account {
  readonly sub: string
  readonly email?: string
  readonly email_verified?: boolean
  readonly upn?: string
  readonly roles?: readonly string[] | string
}

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

/** A real provider of OpenID Connect on a free port, which signs in at once whoever `who` is. */
export async function testProvider(home = 'http://localhost:4173') {
  let answer: RequestListener = () => {}
  const server = createServer((request, response) => answer(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const who: { now: Account } = { now: { sub: 'nobody' } }
  const settings = {
    issuer: `http://localhost:${port}`,
    clientId: 'right-door',
    clientSecret: randomBytes(24).toString('hex'),
    organisation: 'Town Trust',
    emailClaim: 'email',
    roleClaim: '',
    roles: { lead: 'Door.Lead', readOnly: 'Door.Reader' },
  }
  const provider = new Provider(settings.issuer, {
    adapter: createMemoryAdapter(),
    clients: [
      {
        client_id: settings.clientId,
        client_secret: settings.clientSecret,
        redirect_uris: [home + BACK],
        post_logout_redirect_uris: [`${home}/lead`],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'test', use: 'sig' }] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    claims: { email: ['email', 'email_verified'], profile: ['upn', 'roles'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: () => '/press' },
    ttl: { AccessToken: 60, IdToken: 60, Interaction: 60, Session: 60, Grant: 60 },
    findAccount: (_: unknown, sub: string) => ({ accountId: sub, claims: () => ({ ...who.now, sub }) }),
    loadExistingGrant: async ({
      oidc,
    }: {
      oidc: { session: { accountId: string }; client: { clientId: string } }
    }) => {
      const grant = new provider.Grant({
        accountId: oidc.session.accountId,
        clientId: oidc.client.clientId,
      })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  const callback = provider.callback()
  answer = (request, response) =>
    request.url === '/press'
      ? provider.interactionFinished(request, response, { login: { accountId: who.now.sub } })
      : callback(request, response)
  return {
    settings,
    who,
    /** Goes where somebody is sent, as their browser does, until they are sent back to us; gives back that address. */
    through: async (to: string): Promise<string> => {
      const jar = new Map<string, string>()
      for (let at = to; ; ) {
        const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
        const answer = await fetch(at, { redirect: 'manual', headers: { cookie } })
        for (const set of answer.headers.getSetCookie()) {
          const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!
          jar.set(name!, value!)
        }
        const next = answer.headers.get('location')
        if (next === null) throw new Error(`${answer.status} at ${at}: ${await answer.text()}`)
        at = new URL(next, at).href
        if (at.startsWith(home)) return at
      }
    },
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
