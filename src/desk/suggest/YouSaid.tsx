import { useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { carried } from '../call/carried.ts'
import { parked } from '../call/desk-state.ts'
import { now } from '../parts/clock.ts'
import { KeyButton, MORE } from '../parts/KeyButton.tsx'
import { backToStep } from '../parts/keys.ts'
import { putAway, showOne } from './answers.ts'
import './suggest.css'

const MOST_LETTERS = 60

/** What came of something that staff suggested: one line on the first screen, while nobody is on the line and nothing waits. What comes meanwhile is shown at the next caller, so that nothing moves under a hand. */
export function YouSaid() {
  const busy = parked.value.length > 0 || carried.value !== undefined
  const [one, setOne] = useState(() => (busy ? undefined : showOne(now.value.slice(0, 10))))
  if (!one || busy) return null
  return (
    <aside class="you-said" aria-label={t('you-said')}>
      <p>
        <strong>{t('you-said')}:</strong> <q dir="auto">{shortened(one.said)}</q>{' '}
        {t(`you-said-${one.outcome}`)}
        {one.answer ? ': ' : '.'}
        <bdi>{one.answer}</bdi>
      </p>
      <div class="row">
        <KeyButton
          letter={MORE}
          kind="quiet"
          onClick={() => {
            putAway()
            setOne(undefined)
            backToStep()
          }}
        >
          {t('seen')}
        </KeyButton>
      </div>
    </aside>
  )
}

/** The first words of a suggestion: whoever wrote it knows it again, and all of it stands in the list. */
function shortened(said: string): string {
  return said.length > MOST_LETTERS ? `${said.slice(0, MOST_LETTERS).replace(/\s+\S*$/, '')}…` : said
}
