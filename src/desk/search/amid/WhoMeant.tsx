import { useEffect } from 'preact/hooks'
import type { OnlyWho } from '#core/search/who/only-who.ts'
import { t } from '#ui/language.ts'
import { withEnglish } from '#ui/WithEnglish.tsx'
import { call } from '../../call/desk-state.ts'
import { ENTER, KeyButton } from '../../parts/KeyButton.tsx'
import { onceDrawn } from '../../parts/keys.ts'
import { fitsCall, knowsAlready } from './who-meant.ts'

let drawn = false

/** Whether the question has been on screen, so that a key pressed before it answers nothing. */
export function isWhoAsked(): boolean {
  return drawn
}

/** Words that only say who is on the line or who it is about open no topic: where they tell of another person than the call does, it is asked whether to begin again. */
export function WhoMeant({ who, onTake }: { readonly who: OnlyWho; readonly onTake: () => void }) {
  const { age, sex, about } = who
  useEffect(() => {
    drawn = false
    const stop = onceDrawn(() => {
      drawn = true
    })
    return () => {
      stop()
      drawn = false
    }
  }, [age, sex, about])
  const open = call.value
  const fits = !open || fitsCall(open, who)
  const known = !open || knowsAlready(open, who)
  const title = open?.release.pathways[open.pathway]?.title ?? ''
  return (
    <div class="card stack who-meant" role="status">
      <p class="task">{t(fits ? 'who-meant-fits' : `is-meant-${about}`)}</p>
      <ul class="row" aria-label={t('said')}>
        <li class="tag">{t(about === 'self' ? 'said-self' : 'said-other')}</li>
        {sex ? <li class="tag">{t(`sex-${sex}`)}</li> : null}
        {age ? <li class="tag">{`${t('age')}: ${age}`}</li> : null}
      </ul>
      <div class="row">
        <KeyButton letter={ENTER} kind="main" onClick={onTake}>
          {fits
            ? t(known ? 'who-meant-go-on' : 'who-meant-note')
            : withEnglish(t('who-meant-again', { title }), title)}
        </KeyButton>
      </div>
    </div>
  )
}
