import { effect, signal, untracked } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { knownOf } from '#core/search/problem.ts'
import { t } from '#ui/language.ts'
import './new-words.css'
import { call, emergency } from '../../call/desk-state.ts'
import { onEsc, showOverStep } from '../../parts/over-step.tsx'
import { moreSearch } from '../find.ts'
import { changeToCard, changeTopic } from './change-topic.ts'
import { TopicBox } from './TopicBox.tsx'
import { takeWho } from './who-meant.ts'

/** What stands in the box for new words; undefined while it is closed. */
const newWords = signal<string | undefined>(undefined)

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
    return <NewWords close={close} />
  })
}

/** The caller says something else: a search over the step. Esc goes back to the call as it was; a topic goes on with who is calling and what the opening said. */
function NewWords({ close }: { readonly close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
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
      onKeyDown={(event) => onEsc(event, close)}
      onCancel={(event) => {
        event.preventDefault()
        close()
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
        onTopic={(topic, found) => {
          close()
          changeTopic(topic, found)
        }}
        onCard={(found) => {
          close()
          changeToCard(found)
        }}
        onWho={(who) => {
          close()
          takeWho(who)
        }}
      />
      <p class="quiet-text">
        {t(moreSearch.value?.onlyWho(newWords.value ?? '') ? 'new-words-esc' : 'new-words-help')}
      </p>
    </dialog>
  )
}
