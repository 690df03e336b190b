import { cardNote } from '#core/texts/card-note.ts'
import { staysPrivate } from '#core/texts/safe-number.ts'
import { timeOfDay } from '#ui/dates.ts'
import { copyOnAccept } from '../answer/copy-note.ts'
import type { Emergency } from '../call/cleared.ts'
import { composed, emergency, query } from '../call/desk-state.ts'
import { endEmergency } from '../call/later-steps.ts'
import { saidOfThem, typedWords } from '../call/said-of-them.ts'
import { countCard } from '../counting/counting.ts'
import { toldNow } from '../duty/duty-now.ts'
import { tellDuty } from '../duty/tell-duty.ts'
import { practice, releaseIndex } from '../link/content-store.ts'
import { now } from '../parts/clock.ts'
import { notedOf } from '../plan/plan.ts'
import { askedMeanwhile } from '../ring-back/AskedMeanwhile.tsx'
import { cardTitle } from './DangerCard.tsx'
import { find } from './find.ts'

/** The open emergency step was acted on: it is counted as the answer it is, the duty clinician is told, and nothing more is asked. */
export function actOnCard(): void {
  const step = emergency.value
  if (!step?.open) return
  const uncount = countCard(step.card, step.age)
  const untell = tellDuty(cardTitle(step.card) + typedWords(wordsSaid(step)))
  const acted = toldNow()
  endEmergency(acted, () => {
    uncount?.()
    untell()
  })
  const note = emergency.value && noteOf(emergency.value)
  if (note) void copyOnAccept(acted, () => note)
}

/** What the caller said that raised a card. */
export function wordsSaid({ over }: Emergency): string {
  return over?.alsoSaid?.words ?? query.value
}

/** The note of an emergency card; undefined while there is no content to name it by. */
export function noteOf(step: Emergency): string | undefined {
  const { card, age, ringBack, acted, over } = step
  const release = composed.value
  const here = practice.value
  const destination = release?.destinations[card]
  if (!here || !destination) return undefined
  const words = wordsSaid(step)
  const numbered = askedMeanwhile(destination).length > 0
  // What may be about abuse or is private by one of its topics stays hidden, though nobody chose one.
  const hides = (id: string) => release.pathways[id] && staysPrivate(release.pathways[id])
  return cardNote(
    {
      release,
      practice: here,
      card,
      words,
      age,
      said: saidOfThem(destination.say),
      number: numbered ? (ringBack ? 'yes' : 'no') : undefined,
      time: timeOfDay(now.value),
      acted,
      before: over && notedOf(over),
      hidden: destination.heavy === true || find(words).topics.some(({ id }) => hides(id)),
    },
    releaseIndex.value?.hash ?? '',
  )
}
