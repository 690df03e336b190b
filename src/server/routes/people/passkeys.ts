import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { Hono } from 'hono'
import { looseObject, object, optional, picklist, pipe, regex } from 'valibot'
import { foreign, fromOwnPage } from '../../access/own-page.ts'
import { askForNewPasskey, askForPasskey, newPasskey, usesOf } from '../../access/passkey-check.ts'
import { browserWords } from '../../http/browser-words.ts'
import type { Deps, Env } from '../../http/deps.ts'
import { readBody } from '../../http/read-body.ts'
import { Refusal } from '../../http/refusal.ts'
import { personName, textWithin } from '../body-parts.ts'
import { keepSession } from './sign-in.ts'

const LONGEST = 12_000
const encoded = pipe(textWithin(LONGEST), regex(/^[\w-]*$/, 'base64url'))
const answerOf = (parts: Readonly<Record<string, typeof encoded>>) =>
  looseObject({ id: encoded, rawId: encoded, type: textWithin(40), response: looseObject(parts) })
const registration = answerOf({ clientDataJSON: encoded, attestationObject: encoded })
const authentication = answerOf({ clientDataJSON: encoded, authenticatorData: encoded, signature: encoded })
const newBody = object({ name: personName, answer: registration })

/** Coming in by a passkey; and the passkeys and the recovery code of whoever is signed in. */
export function passkeyRoutes(deps: Deps): Hono<Env> {
  const { store, now, site } = deps
  const app = new Hono<Env>()

  app.post('/api/sign-in/passkey/ask', async (c) => c.json(await askForPasskey(c, deps)))

  app.post('/api/sign-in/passkey', async (c) => {
    if (!fromOwnPage(c, deps)) throw foreign(c, deps)
    const { answer } = await readBody(c, object({ answer: authentication }))
    const passkey = await store.passkey(answer.id)
    if (!passkey) throw notKnown(answer.id)
    const uses = await usesOf(c, deps, answer as unknown as AuthenticationResponseJSON, passkey)
    const place = browserWords(c.req.header('user-agent'))
    const came = await store.comeByPasskey(passkey, { uses, place }, now())
    if (came === 'gone') throw notKnown(answer.id)
    if (came === 'copied')
      throw new Refusal(
        403,
        'This passkey may have been copied, so it was not taken. Come in by a link or a code, remove it under People, and make a new one.',
      )
    keepSession(c, came.session)
    return c.json({ saved: true })
  })

  app.get('/api/me/ways', async (c) => {
    const { own, person } = c.var
    const passkeys = (await own.passkeysOf(person.id)).map(({ transports, ...seen }) => seen)
    return c.json({
      passkeysAt: site?.origins ?? [],
      passkeys,
      recoveryMade: await own.recoveryMade(person.id),
    })
  })

  app.post('/api/me/passkeys/ask', async (c) => {
    const { on } = await readBody(c, object({ on: optional(picklist(['here', 'phone']), 'here') }))
    const { own, person } = c.var
    const { id, name, session } = person
    const practice = (await own.document()).name
    const whom = { id, name, practice, known: await own.passkeysOf(id), on }
    return c.json(await askForNewPasskey(c, deps, whom, session))
  })

  app.post('/api/me/passkeys', async (c) => {
    const { name, answer } = await readBody(c, newBody)
    const { own, person } = c.var
    const given = await newPasskey(c, deps, answer as unknown as RegistrationResponseJSON, person.session)
    const kept = await own.addPasskey(person.id, { ...given, name }, now())
    if (kept === 'known') throw new Refusal(409, 'This passkey is kept here already.')
    if (kept === 'too-many') throw new Refusal(409, 'You have 20 passkeys. Remove one that you do not use.')
    return c.json({ saved: true })
  })

  app.delete('/api/me/passkeys/:id', async (c) => {
    if ((await c.var.own.removePasskeys(c.var.person.id, c.req.param('id'))) === 0)
      throw new Refusal(404, 'This passkey was removed already.')
    return c.json({ saved: true })
  })

  app.post('/api/me/recovery-code', async (c) => {
    return c.json({ code: await c.var.own.newRecoveryCode(c.var.person.id, now()) })
  })
  return app
}

/** The page can then tell the browser so, by its id. */
function notKnown(id: string): Refusal {
  return new Refusal(
    404,
    'This passkey is not known here any more. Delete it on your device. Come in by a link or a code, and make a new one under People.',
    { unknownPasskey: id },
  )
}
