import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

/** What a device does differently from one that works: for tests of what is refused. */
interface Otherwise {
  readonly origin?: string
  readonly domain?: string
  /** How often it says it was used. */
  readonly uses?: number
  /** Whether it checked who holds it. */
  readonly verified?: boolean
}

/** A device that makes one passkey and signs with it as the standard says: real keys, real ceremonies, no screen. */
export function softPasskey() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  const { x, y } = publicKey.export({ format: 'jwk' })
  const cose = isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x!, 'base64url')],
      [-3, Buffer.from(y!, 'base64url')],
    ]) as never,
  )
  const clientData = (type: string, challenge: string, origin = 'http://localhost:4173') =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const authData = ({ domain = 'localhost', uses = 0, verified = true }: Otherwise, attested?: Buffer) =>
    Buffer.concat([
      sha256(Buffer.from(domain)),
      Buffer.from([1 | (verified ? 4 : 0) | (attested ? 0x40 : 0)]),
      uint(uses, 4),
      attested ?? Buffer.alloc(0),
    ])
  const answer = (response: Readonly<Record<string, unknown>>) => ({
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
    response,
  })
  return {
    id: id.toString('base64url'),
    /** Answers what a page asks in order to make a passkey. */
    make: ({ challenge }: { challenge: string }, otherwise: Otherwise = {}) => {
      const attested = Buffer.concat([Buffer.alloc(16), uint(id.length, 2), id, Buffer.from(cose)])
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData(otherwise, attested)],
      ])
      return answer({
        clientDataJSON: clientData('webauthn.create', challenge, otherwise.origin).toString('base64url'),
        attestationObject: Buffer.from(isoCBOR.encode(attestation as never)).toString('base64url'),
        transports: ['internal'],
      })
    },
    /** Signs what a page asks in order to sign somebody in. */
    show: ({ challenge }: { challenge: string }, otherwise: Otherwise = {}) => {
      const client = clientData('webauthn.get', challenge, otherwise.origin)
      const data = authData(otherwise)
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
      return answer({
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
      })
    },
  }
}

function sha256(data: Buffer): Buffer {
  return createHash('sha256').update(data).digest()
}

function uint(n: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes)
  buffer.writeUIntBE(n, 0, bytes)
  return buffer
}
