import { Hono } from 'hono'
import { maxLength, object, optional, picklist, pipe, regex, string, toLowerCase, trim } from 'valibot'
import { placeOf } from '../../access/place.ts'
import type { Deps, Env } from '../../http/deps.ts'
import { readBody } from '../../http/read-body.ts'
import { Refusal } from '../../http/refusal.ts'
import { INVITATION_DAYS, LINK_MINUTES } from '../../store/people/log-ins.ts'
import { PERSON_ROLES, type PersonRefused } from '../../store/people/people.ts'
import { personName } from '../body-parts.ts'

const DAY = 86_400_000
const personBody = object({
  name: personName,
  role: picklist(PERSON_ROLES, `one of ${PERSON_ROLES.join(', ')}`),
  email: optional(
    pipe(
      string(),
      trim(),
      toLowerCase(),
      maxLength(200, 'at most 200 characters'),
      regex(/^([^\s@<>]+@[^\s@<>]+)?$/, 'an e-mail address'),
    ),
    '',
  ),
})
const wayBody = object({ by: picklist(['link', 'code'], 'link or code') })

/** The people of a practice or network: invited, changed and removed by its leads, seen by all of them. */
export function peopleRoutes(deps: Deps): Hono<Env> {
  const { now, organisation } = deps
  const app = new Hono<Env>()
  const leaving = (session: string) => ({ now: now(), organisation: organisation !== undefined, session })

  app.get('/api/lead/people', async (c) => c.json({ people: await c.var.own.people() }))

  app.post('/api/lead/people', async (c) => {
    const person = kept(await c.var.own.addPerson(await readBody(c, personBody), now()))
    return c.json({ person })
  })

  app.put('/api/lead/people/:id', async (c) => {
    const given = await readBody(c, personBody)
    return c.json({
      person: kept(await c.var.own.changePerson(c.req.param('id'), given, leaving(c.var.person.session))),
    })
  })

  app.delete('/api/lead/people/:id', async (c) => {
    const ended = await c.var.own.removePerson(c.req.param('id'), leaving(c.var.person.session))
    return c.json({ saved: true, ended: kept(ended) })
  })

  app.post('/api/lead/people/:id/sign-out', async (c) => {
    const ended = await c.var.own.signOut(c.req.param('id'))
    if (ended === undefined) throw refusalOf('no-such')
    return c.json({ ended })
  })

  app.post('/api/lead/people/:id/passkeys/end', async (c) => {
    const id = c.req.param('id')
    if ((await c.var.own.signOut(id)) === undefined) throw refusalOf('no-such')
    const ended = await c.var.own.removePasskeys(id)
    await c.var.own.forgetRecovery(id)
    return c.json({ ended })
  })

  app.post('/api/lead/people/:id/way-in', async (c) => {
    const { by } = await readBody(c, wayBody)
    const person = (await c.var.own.people()).find(({ id }) => id === c.req.param('id'))
    if (!person) throw refusalOf('no-such')
    if (by === 'code')
      return c.json({
        code: await c.var.own.newPersonCode(now(), person.id, placeOf(c, deps)),
        minutes: LINK_MINUTES,
      })
    const token = await c.var.own.newLogIn(now(), person.id, INVITATION_DAYS * DAY)
    return c.json({ path: `/lead#sign-in/${token}`, days: INVITATION_DAYS })
  })
  return app
}

function kept<T extends object>(what: T | PersonRefused): T {
  if (typeof what === 'string') throw refusalOf(what)
  return what
}

function refusalOf(why: PersonRefused): Refusal {
  switch (why) {
    case 'no-such':
      return new Refusal(404, 'There is no such person here.')
    case 'name-taken':
      return new Refusal(
        409,
        'Somebody here is called that already. Add what tells them apart, such as an initial.',
      )
    case 'email-taken':
      return new Refusal(409, 'Somebody here has this e-mail address already.')
    case 'last-lead':
      return new Refusal(
        409,
        'No other lead here could come in any more. Let another lead come in by a link or a code first: they can then do this.',
      )
    case 'wrong-role':
      return new Refusal(422, 'A practice has leads and a network has network leads. Choose another role.')
  }
}
