import { signal } from '@preact/signals'

/** The pages of the lead page, each under its own address: `/lead#services`. */
export const VIEWS = [
  'home',
  'services',
  'network',
  'gaps',
  'setup',
  'history',
  'exchange',
  'calls',
  'desks',
  'practice',
] as const
export type View = (typeof VIEWS)[number]

export const view = signal<View>(viewOf(location.hash))

/** What the place of calls holds, each under its own address: `/lead#calls/where`. */
export const CALL_PAGES = ['summary', 'where', 'refused', 'busy', 'unsure', 'share', 'tables'] as const
export type CallPage = (typeof CALL_PAGES)[number]
export const callPage = signal<CallPage>(callPageOf(location.hash))

/** Set while something is not saved: it is asked first, with what to do once it may be left behind. */
export const askBeforeLeaving = signal<((go: () => void) => void) | undefined>(undefined)

/** Leaves what is open, at once or after the question whether what is not saved may be let go. */
export function leaveFor(go: () => void): void {
  if (askBeforeLeaving.value) askBeforeLeaving.value(go)
  else go()
}

addEventListener('hashchange', () => {
  const wanted = viewOf(location.hash)
  if (wanted === view.value || !askBeforeLeaving.value) {
    view.value = wanted
    callPage.value = callPageOf(location.hash)
    return
  }
  history.replaceState(null, '', `#${view.value}`)
  askBeforeLeaving.value(() => goTo(wanted))
})

/** Goes to a page, as a link would. */
export function goTo(wanted: View): void {
  location.hash = wanted
}

function viewOf(hash: string): View {
  return VIEWS.find((one) => hash.split('/')[0] === `#${one}`) ?? 'home'
}

function callPageOf(hash: string): CallPage {
  return CALL_PAGES.find((one) => hash === `#calls/${one}`) ?? 'summary'
}

/** The service whose form is to be opened when the list of services is next shown. */
export const wantedService = signal<string | undefined>(undefined)

/** Opens the form of one service. */
export function openService(id: string): void {
  wantedService.value = id
  goTo('services')
}

/** The kinds of help of a new service whose form is to be opened when the list of services is next shown. */
export const wantedNew = signal<readonly string[] | undefined>(undefined)

/** Opens the form of a new service that gives these kinds of help. */
export function newService(serves: readonly string[]): void {
  wantedNew.value = serves
  goTo('services')
}
