import { hydrate } from 'preact'
import '#ui/tokens.css'
import '#ui/base.css'
import './desk.css'
import { bringEnglish, keptLanguage, startFront, startLanguage } from '#ui/language.ts'
import { noteKept } from '#ui/not-kept.ts'
import { keepOwnWords } from '#ui/own-words.ts'
import { piece } from '#ui/piece.ts'
import { App } from './App.tsx'
import { around } from './call/around.ts'
import { query, raising } from './call/desk-state.ts'
import { guide } from './call/guide.ts'
import { loadRelease, loadTopics, loadWords, practice } from './link/content-store.ts'
import { insist } from './link/insist.ts'
import { startClock } from './parts/clock.ts'
import { onceDrawn } from './parts/keys.ts'
import { Startable } from './parts/Startable.tsx'
import { makeCloser, makeIndex, moreSearch } from './search/find.ts'

/** How long the first frame may take before the desk goes on without it. */
const LONGEST_FRAME_MS = 500

const root = document.getElementById('desk')!
const wanted = keptLanguage()
let firstTopics: Promise<void> | undefined = loadTopics()
// Whether they came is asked below.
firstTopics.catch(() => {})
const notStarted = root.querySelector('.not-started')!
/** The frame that stands now is drawn. A page that nobody looks at draws none, and goes on all the same. */
function frameDrawn(): Promise<void> {
  return new Promise((goOn) => {
    onceDrawn(goOn)
    setTimeout(goOn, document.hidden ? 0 : LONGEST_FRAME_MS)
  })
}
notStarted.remove()
// The first screen stands in the page: it is taken over as it is, with what was typed before.
query.value = root.querySelector<HTMLInputElement>('#query')?.value ?? ''
keepOwnWords(document.body)
hydrate(
  <Startable otherwise={[notStarted]}>
    <App />
  </Startable>,
  root,
)
// "This worries me" is never lost: the page itself heard it until now.
raising.value = document.documentElement.dataset.worried !== undefined
startClock()

let keeping = false
/** One file and one trip. It imports from this one, so nothing is awaited here outside of a function: it would wait for that. */
const wholeDesk = () => import('./whole-desk.ts')

/** The search box and its topics come first, then the worker, which waits for nothing else: also where the topics do not come. */
async function bringSearch(): Promise<void> {
  const comes = firstTopics ?? loadTopics()
  firstTopics = undefined
  try {
    await comes
    performance.mark('search-usable')
  } finally {
    if (!keeping)
      void piece('connect', wholeDesk)
        .then((it) => it?.keepForOffline())
        .catch(() => noteKept('desk', 'refused'))
    keeping = true
  }
}

/** The rest of the search, what stands around and what leads a call, each as soon as it is there, in English at least. */
async function bringRest(): Promise<void> {
  const words = bringEnglish().then((come) => {
    if (!come) throw new Error('The words of the screens did not come.')
  })
  await Promise.all([bringMoreSearch(), bringAround(words), bringGuide(words)])
}

async function bringMoreSearch(): Promise<void> {
  moreSearch.value = await wholeDesk()
}

async function bringAround(words: Promise<void>): Promise<void> {
  const comes = Promise.all([wholeDesk(), words])
  const [whole] = await comes
  around.value = whole
}

/** All phrases, and what the first key with them would have to wait for. */
async function bringWords(): Promise<void> {
  await loadWords(makeIndex)
  await makeCloser()
  // A practice brings phrases and services of its own.
  practice.subscribe(() => void makeCloser())
}

let standingIn = false
async function bringGuide(words: Promise<void>): Promise<void> {
  const comes = Promise.all([wholeDesk(), loadRelease(), words])
  const [whole] = await comes
  guide.value = whole
  if (!standingIn) guide.value.standInForPractice(performance.now())
  standingIn = true
}

async function start(): Promise<void> {
  await startFront(wanted)
  await insist(bringSearch, bringRest, bringWords)
  await frameDrawn()
  void startLanguage(wanted)
  void piece('connect', wholeDesk).then((it) => it?.connect())
}
void start()
