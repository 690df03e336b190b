import { type Context, Hono } from 'hono'
import { PAGE_LANGUAGES } from '../../calls/page-words.ts'
import type { Deps, Env } from '../../http/deps.ts'
import { type StopStep, stopPage } from '../../mail/stop-page.ts'
import type { StoppableMail } from '../../store/people/week-mail-stop.ts'

/** The link that stops the e-mail of last week: whoever has it needs no sign-in. Looking stops nothing, so that no mail scanner does; its button does, and so does the one press of a mail program (RFC 8058). */
export function stopMailRoutes({ store, now }: Deps): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/stop-mail/:link', async (c) => say(c, 'ask', await store.weekMailWith(c.req.param('link'))))
  app.post('/stop-mail/:link', async (c) =>
    say(c, 'stopped', await store.stopWeekMail(c.req.param('link'), now())),
  )
  return app
}

function say(c: Context, step: StopStep, mail: StoppableMail | undefined) {
  c.header('Cache-Control', 'no-store')
  const language = PAGE_LANGUAGES.find((code) => code === mail?.language) ?? 'en'
  return c.html(stopPage(language, mail ? step : 'gone'), mail ? 200 : 404)
}
