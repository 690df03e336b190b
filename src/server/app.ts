import { join } from 'node:path'
import { Hono } from 'hono'
import { londonNow } from '#core/clock/wall-clock.ts'
import { guard } from './access/guard.ts'
import { Organisation } from './access/organisation.ts'
import type { Deps, Env } from './http/deps.ts'
import { logFault } from './http/log-fault.ts'
import { nothingHere } from './http/nothing-here.ts'
import { packAnswers } from './http/pack.ts'
import { Refusal } from './http/refusal.ts'
import {
  allowOwnInline,
  allowStyle,
  keepNothing,
  securityHeaders,
  startsInPlace,
} from './http/security-headers.ts'
import { tellTime } from './http/tell-time.ts'
import { LINK_STYLE } from './mail/link-page.ts'
import { authRoutes } from './routes/auth.ts'
import { boardRoutes } from './routes/board.ts'
import { callRoutes } from './routes/calls.ts'
import { callsKeptRoutes } from './routes/calls-kept.ts'
import { compareRoutes } from './routes/compare/compare.ts'
import { detailsRoutes } from './routes/details.ts'
import { followRoutes } from './routes/follow.ts'
import { guidanceRoutes } from './routes/guidance/own-guidance.ts'
import { healthRoutes } from './routes/health.ts'
import { historyRoutes } from './routes/history/history.ts'
import { holidayRoutes } from './routes/holidays.ts'
import { leadRoutes } from './routes/lead.ts'
import { liveRoutes } from './routes/live.ts'
import { networkRoutes } from './routes/network.ts'
import { mailLinkRoutes } from './routes/people/mail-links.ts'
import { meRoutes } from './routes/people/me.ts'
import { organisationRoutes } from './routes/people/organisation.ts'
import { passkeyRoutes } from './routes/people/passkeys.ts'
import { peopleRoutes } from './routes/people/people.ts'
import { signInRoutes } from './routes/people/sign-in.ts'
import { weekMailRoutes } from './routes/people/week-mail.ts'
import { practiceRoutes } from './routes/practice.ts'
import { readRoutes } from './routes/read.ts'
import { serviceRoutes } from './routes/services.ts'
import { staticRoutes } from './routes/static.ts'
import { suggestionRoutes } from './routes/suggestions/suggestions.ts'
import { tallyRoutes } from './routes/tally.ts'

/** The whole server as one list: a small JSON interface and the built app. Tests call it by `app.request`. */
export function createApp(deps: Deps): Hono<Env> {
  const app = new Hono<Env>()
  // The worker asks for the page by the name of its file.
  for (const path of ['/', '/index.html'])
    app.use(path, startsInPlace, allowOwnInline(join(deps.dist, 'index.html')))
  for (const links of ['/stop-mail/*', '/confirm-mail/*']) app.use(links, allowStyle(LINK_STYLE))
  app.use(securityHeaders)
  app.use('/api/*', keepNothing, tellTime(deps.now), guard(deps))
  app.use('/api/lead/*', packAnswers)
  app.route('/', healthRoutes(deps))
  app.route('/', authRoutes(deps))
  app.route('/', signInRoutes(deps))
  const organisation = deps.site && deps.organisation && new Organisation(deps.organisation, deps.site)
  app.route('/', organisationRoutes(deps, organisation))
  app.route('/', meRoutes(deps, organisation))
  app.route('/', passkeyRoutes(deps))
  app.route('/', weekMailRoutes(deps))
  app.route('/', mailLinkRoutes(deps))
  app.route('/', peopleRoutes(deps))
  app.route('/', practiceRoutes(deps))
  app.route('/', boardRoutes(deps))
  app.route('/', followRoutes(deps))
  app.route('/', suggestionRoutes(deps))
  app.route('/', tallyRoutes(deps))
  app.route('/', leadRoutes(deps))
  app.route('/', callRoutes(deps))
  app.route('/', callsKeptRoutes(deps))
  app.route('/', compareRoutes(deps))
  app.route('/', readRoutes(deps))
  app.route('/', detailsRoutes(deps))
  app.route('/', guidanceRoutes(deps))
  app.route('/', serviceRoutes(deps))
  app.route('/', historyRoutes(deps))
  app.route('/', networkRoutes(deps))
  app.route('/', holidayRoutes(deps))
  app.route('/', liveRoutes(deps))
  app.route('/', staticRoutes(deps.dist))
  app.notFound(nothingHere)
  app.onError((fault, c) => {
    if (fault instanceof Refusal) return c.json({ error: fault.message, ...fault.more }, fault.status)
    logFault(fault, c, londonNow(deps.now()).slice(0, 10))
    return c.json({ error: 'The server could not do that. Nothing was changed; try again in a minute.' }, 500)
  })
  return app
}
