import { Hono } from 'hono'
import { object, picklist, pipe, string, trim } from 'valibot'
import { PAGE_LANGUAGES } from '../../calls/page-words.ts'
import type { Deps, Env } from '../../http/deps.ts'
import { readBody } from '../../http/read-body.ts'
import { Refusal } from '../../http/refusal.ts'
import { isMailAddress } from '../../mail/address.ts'

const mailBody = object({
  address: pipe(string(), trim()),
  language: picklist(PAGE_LANGUAGES, 'en or cy'),
})

/** Last week's page by e-mail, of whoever asks, whatever their role. */
export function weekMailRoutes({ now, sendsMail = false }: Deps): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/api/me/week-mail', async (c) =>
    c.json({ sends: sendsMail, mail: (await c.var.own.weekMail(c.var.person.id)) ?? null }),
  )

  app.put('/api/me/week-mail', async (c) => {
    const given = await readBody(c, mailBody)
    if (!sendsMail)
      throw new Refusal(409, 'No mail server is set here. Ask whoever runs the server to set SMTP_URL.')
    if ((await c.var.own.document()).kind === 'network')
      throw new Refusal(409, 'A network counts no calls, so there is no page to send.')
    if (!isMailAddress(given.address))
      throw new Refusal(422, 'This is not one e-mail address. Write it like ann@example.org.')
    await c.var.own.keepWeekMail(c.var.person.id, given, now())
    return c.json({ mail: await c.var.own.weekMail(c.var.person.id) })
  })

  app.delete('/api/me/week-mail', async (c) => {
    await c.var.own.endWeekMail(c.var.person.id)
    return c.json({ saved: true })
  })
  return app
}
