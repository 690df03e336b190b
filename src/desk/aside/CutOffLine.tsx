import { timeOfDay } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { withEnglish } from '#ui/WithEnglish.tsx'
import { dangerWaits } from '../call/call.ts'
import { type Cleared, cutOff, lapsed } from '../call/cleared.ts'
import { call } from '../call/desk-state.ts'
import { takeUpCutOff } from '../call/later-steps.ts'
import { typedWords } from '../call/said-of-them.ts'
import { release } from '../link/content-store.ts'
import { now, timeAt } from '../parts/clock.ts'
import { CUT_OFF, KeyButton, MORE } from '../parts/KeyButton.tsx'
import { chooseOverStep } from '../parts/lists/choose-over-step.tsx'
import { titleOf } from './take-up.ts'

/** For two minutes a line above the keys: what was cut off in mid-danger, the newest first, with whom to ring back. What nobody took up says so before it goes. */
export function CutOffLine() {
  // Read so that the minutes move on.
  void now.value
  const dropped = cutOff.value.at(-1)
  const more = cutOff.value.length - 1
  const over = lapsed.value.map(({ id, sinceMs }) => [nameOf(id), clockOf(sinceMs)] as const)
  if (!dropped && lapsed.value.length === 0) return null
  return (
    <div class="cut-off">
      {lapsed.value.length > 0 ? (
        <span role="status">
          {withEnglish(
            t('cut-off-over', { titles: over.map((one) => one.join(' ')).join(', ') }),
            ...over.map(([name]) => name),
          )}
        </span>
      ) : null}
      <KeyButton
        letter={dangerWaits(call.value) ? MORE : CUT_OFF}
        kind={dropped ? 'alarm' : 'quiet'}
        onClick={goToCutOff}
      >
        {dropped ? cutOffLine(dropped) : t('this-desk-close')}
        {more > 0 ? `. ${t('cut-off-more', { count: more })}` : ''}
      </KeyButton>
    </div>
  )
}

/** Takes up what was cut off; of several it shows the list, the newest first. */
export function goToCutOff(): void {
  const all = cutOff.value.toReversed()
  const [only] = all
  if (!only) lapsed.value = []
  else if (all.length === 1) takeUpCutOff(only)
  else
    chooseOverStep({
      id: 'cut-off',
      heading: t('cut-off-calls'),
      headingClass: 'task',
      items: all,
      wordsOf: (one) => cutOffLine(one, one.call?.words),
      onChoose: takeUpCutOff,
    })
}

/** What was cut off, when, and whom to ring. A card is named with the words that raised it, since two of them have one name; so is a call in the list. */
function cutOffLine({ call, emergency, words, sinceMs }: Cleared, typed = call ? '' : words) {
  const name = (call ? titleOf(call) : nameOf(emergency?.card ?? '')) + typedWords(typed)
  const number = (call ?? emergency)?.ringBack || t('number-they-gave')
  return withEnglish(t('cut-off-call', { title: `${name} ${clockOf(sinceMs)}`, number }), name)
}

function clockOf(ms: number): string {
  return timeOfDay(timeAt(ms))
}

/** What a topic or a card is called. */
function nameOf(id: string): string {
  const { pathways, destinations } = release.value ?? {}
  return pathways?.[id]?.title ?? destinations?.[id]?.label ?? t('danger-999')
}
