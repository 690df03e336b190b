import { effect, signal, untracked } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { knownOf } from '#core/search/problem.ts'
import type { Found } from '#core/search/topics.ts'
import { t } from '#ui/language.ts'
import { withEnglish } from '#ui/WithEnglish.tsx'
import './new-words.css'
import { stepOf } from '../../call/call-step.ts'
import { call, emergency, keepNextWords, newEnquiry, park, update } from '../../call/desk-state.ts'
import { askOverStep } from '../../parts/ask-over-step.tsx'
import { onEsc, showOverStep } from '../../parts/over-step.tsx'
import { choose, saidAtStart } from '../choose.ts'
import { isDrawn } from '../DangerCard.tsx'
import { find, moreSearch } from '../find.ts'
import { changeToCard, changeTopic, isSamePerson } from './change-topic.ts'
import { TopicBox } from './TopicBox.tsx'
import { takeWho } from './who-meant.ts'

/** What stands in the box for new words; undefined while it is closed. */
const newWords = signal<string | undefined>(undefined)

/** The next caller's turn comes while the box is open: what was typed there is theirs. */
export function giveToNext(): void {
  if (newWords.value) keepNextWords(newWords.value)
}

/** Opens the search over the call that is kept behind it, with words that were typed already; where it is open they take the place of what stands there. */
export function openNewWords(words: string): void {
  const open = newWords.value !== undefined
  newWords.value = words
  if (open) return
  showOverStep((closePage) => {
    const close = () => {
      stop()
      closePage()
      newWords.value = undefined
    }
    const over = call.value?.id ?? emergency.value?.card
    // The next caller, or a call taken up meanwhile, has other words.
    const stop = effect(() => {
      if ((call.value?.id ?? emergency.value?.card) !== over) untracked(close)
    })
    return <NewWords close={close} typed={words !== ''} />
  })
}

/** Opens a topic that was found over the call. Words that opened the box by themselves may be the next caller's: where something was answered before them it is asked, unless they tell of another person. */
function openFor(topic: string, found: Found, words: string, typed: boolean): void {
  const open = call.value
  if (!typed || !open || !isSamePerson(open, saidAtStart(found))) {
    changeTopic(topic, found, words)
    return
  }
  const next = () => {
    keepNextWords(words)
    // A call that has its answer is over; one in the middle is set aside, so that a quick No loses nobody.
    if (stepOf(open).step.screen === 'disposition') newEnquiry()
    else park()
    // What was found with the age and sex of this caller says nothing of the next: where their words alone put something else there, the search shows it.
    const theirs = find(words)
    const place = found.topics.findIndex(({ id }) => id === topic)
    if (theirs.topics[place]?.id === topic) choose(topic, theirs)
  }
  askOverStep({
    id: 'same-caller',
    heading: withEnglish(
      t('same-caller', { title: open.release.pathways[open.pathway]!.title }),
      open.release.pathways[open.pathway]!.title,
    ),
    headingClass: 'task',
    yes: [t('same-caller-yes'), () => changeTopic(topic, found, words)],
    no: [t('same-caller-no'), next],
  })
}

/** The caller says something else: a search over the step. Esc goes back to the call as it was; a topic goes on with who is calling and what the opening said. */
function NewWords({ close, typed }: { readonly close: () => void; readonly typed: boolean }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const take = (act: (words: string) => void) => {
    const words = newWords.value ?? ''
    close()
    act(words)
  }
  // What sounds like an emergency stays with the call, whatever became of its card.
  const leave = () =>
    take((words) => {
      const { danger: card } = find(words)
      if (card && isDrawn(card)) update((open) => ({ ...open, alsoSaid: { card, words } }))
    })
  useLayoutEffect(() => {
    const here = dialog.current
    here?.showModal()
    return () => here?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      class="card new-words"
      aria-label={t('new-words')}
      onKeyDown={(event) => onEsc(event, leave)}
      onCancel={(event) => {
        event.preventDefault()
        leave()
      }}
    >
      <TopicBox
        id="new-words"
        label={t('new-words')}
        words={newWords.value ?? ''}
        onWords={(words) => {
          newWords.value = words
        }}
        known={knownOf(call.peek()?.answers ?? {})}
        onTopic={(topic, found) => take((words) => openFor(topic, found, words, typed))}
        onCard={(found) => take((words) => changeToCard(found, words))}
        onWho={(who) => take(() => takeWho(who))}
      />
      <p class="quiet-text">
        {t(moreSearch.value?.onlyWho(newWords.value ?? '') ? 'new-words-esc' : 'new-words-help')}
      </p>
    </dialog>
  )
}
