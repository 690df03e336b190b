import { computed, signal } from '@preact/signals'
import { LAST_WEEK } from '#core/measured/letter.ts'

/** The five places of the lead page, with the pages of each under its own address: `/lead#services`. A page keeps its address when it moves to another place. */
export const PLACES = [
  { id: 'week', views: ['home'] },
  { id: 'directory', views: ['services', 'network', 'gaps', 'exchange'] },
  { id: 'calls', views: ['calls'] },
  { id: 'guidance', views: ['guidance'] },
  { id: 'practice', views: ['practice', 'duty', 'desks', 'suggestions', 'people', 'history', 'setup'] },
] as const
/** A place of the lead page: one entry of its navigation. */
export type PlaceOfLead = (typeof PLACES)[number]
/** A page of the lead page, by its name in the address. */
export type View = PlaceOfLead['views'][number]

/** Every page. */
export const VIEWS: readonly View[] = PLACES.flatMap(({ views }) => views as readonly View[])

/** The place that a page lies in. */
export function placeOfView(view: View): PlaceOfLead {
  return PLACES.find(({ views }) => (views as readonly View[]).includes(view))!
}

/** What a network, which has no desks of its own, has a page for. */
const OF_A_NETWORK: readonly View[] = [
  'home',
  'services',
  'network',
  'exchange',
  'guidance',
  'suggestions',
  'calls',
  'people',
  'history',
]

/** Whether there is such a page for whoever is signed in; setting up is for who may change something. */
export function isOpenTo(view: View, kind: 'network' | undefined, mayChange: boolean): boolean {
  if (view === 'setup' && !mayChange) return false
  return kind !== 'network' || OF_A_NETWORK.includes(view)
}

/** The page that is shown. */
export const view = signal<View>(viewOf(location.hash))
/** What is shown within a page: `where` of `/lead#calls/where`. */
export const part = signal(partOf(location.hash))

/** What the place of calls holds, each under its own address: `/lead#calls/where`. */
export const CALL_PAGES = [
  'summary',
  'where',
  'refused',
  'about',
  'busy',
  'unsure',
  'released',
  'trials',
  'compare',
  'share',
] as const
/** A page within Calls. */
export type CallPage = (typeof CALL_PAGES)[number]
/** The page within Calls that is shown; the summary where the address names none. */
export const callPage = computed<CallPage>(
  () => CALL_PAGES.find((one) => one === part.value.split('/')[0]) ?? 'summary',
)
/** Whether the address asks for the last week alone, as the letter's evidence does. */
export const isOfLastWeek = computed(() => part.value.endsWith(`/${LAST_WEEK}`))

/** Set while something is not saved: it is asked first, with what to do once it may be left behind. */
export const askBeforeLeaving = signal<((go: () => void) => void) | undefined>(undefined)

/** Leaves what is open, at once or after the question whether what is not saved may be let go. */
export function leaveFor(go: () => void): void {
  if (askBeforeLeaving.value) askBeforeLeaving.value(go)
  else go()
}

addEventListener('hashchange', () => {
  const wanted = viewOf(location.hash)
  const within = partOf(location.hash)
  if ((wanted === view.value && within === part.value) || !askBeforeLeaving.value) {
    view.value = wanted
    part.value = within
    return
  }
  history.replaceState(null, '', addressOf(view.value, part.value))
  askBeforeLeaving.value(() => goTo(wanted, within))
})

/** Goes to a page, as a link would. */
export function goTo(wanted: View, within = ''): void {
  location.hash = addressOf(wanted, within)
}

function addressOf(wanted: View, within: string): string {
  return within ? `#${wanted}/${within}` : `#${wanted}`
}

function viewOf(hash: string): View {
  return VIEWS.find((one) => hash.split('/')[0] === `#${one}`) ?? 'home'
}

function partOf(hash: string): string {
  return hash.split('/').slice(1).join('/')
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
