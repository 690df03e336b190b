import { type Context, Hono } from 'hono'
import { PAGE_LANGUAGES } from '../../calls/page-words.ts'
import type { Deps, Env } from '../../http/deps.ts'
import { type LinkPurpose, type LinkStep, linkPage } from '../../mail/link-page.ts'
import type { LinkedMail } from '../../store/people/week-mail-link.ts'

/** The links of e-mails, one that stops them and one that says that an address is right: whoever has one needs no sign-in. Looking does nothing, so that no mail scanner does; the button does, and what stops them also the one press of a mail program (RFC 8058). */
export function mailLinkRoutes({ store, now }: Deps): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/stop-mail/:link', async (c) =>
    say(c, 'stop-mail', 'ask', await store.weekMailWith(c.req.param('link'))),
  )
  app.post('/stop-mail/:link', async (c) =>
    say(c, 'stop-mail', 'done', await store.stopWeekMail(c.req.param('link'), now())),
  )
  app.get('/confirm-mail/:link', async (c) => {
    const mail = await store.addressWith(c.req.param('link'))
    return say(c, 'confirm-mail', mail?.confirm === 'yes' ? 'done' : 'ask', mail)
  })
  app.post('/confirm-mail/:link', async (c) =>
    say(c, 'confirm-mail', 'done', await store.confirmAddress(c.req.param('link'), now())),
  )
  return app
}

function say(c: Context, purpose: LinkPurpose, step: LinkStep, mail: LinkedMail | undefined) {
  c.header('Cache-Control', 'no-store')
  const language = PAGE_LANGUAGES.find((code) => code === mail?.language) ?? 'en'
  return c.html(linkPage(language, purpose, mail ? step : 'gone'), mail ? 200 : 404)
}
