import { useEffect, useRef, useState } from 'preact/hooks'
import { mondayOf } from '#core/clock/iso-week.ts'
import { measureOf } from '#core/measured/measures.ts'
import { TRIAL_ENDS, type Trial, type TrialEnd, weeksTried } from '#core/practice/calls/trials.ts'
import { longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { AskToLeave } from '../../leaving/AskToLeave.tsx'
import { textsToKeep } from '../../patients/notes-to-keep.ts'
import { usePatients } from '../../patients/use-patients.tsx'
import { mayChange } from '../../people/sign-in.ts'
import { callCounts } from '../calls-data.ts'
import { endTrial } from '../calls-kept.ts'
import { LoggedField } from '../LoggedField.tsx'
import { MeasureCard } from '../MeasureCard.tsx'
import { TrialWordsForm } from './TrialWordsForm.tsx'
import { wantedTrial } from './wanted.ts'

/** A change that is being tried, beside the chart that shows it; it ends with what was learned. */
export function TrialCard({
  trial,
  onSaid,
}: {
  readonly trial: Trial
  readonly onSaid: (message: string) => void
}) {
  const { id, measure, aim, change, predict, from, weeks } = trial
  const [dirty, setDirty] = useState(false)
  const [asked, setAsked] = useState(false)
  const tried = weeksTried(trial, callCounts.value?.thisWeek ?? from)
  const heading = useRef<HTMLHeadingElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const patients = usePatients(() => void end(), t('trial-people'))
  const end = async () => {
    const given = Object.fromEntries(new FormData(form.current!)) as unknown as Pick<
      TrialEnd,
      'as' | 'learned'
    >
    if (!(await patients.mayKeep(textsToKeep([given.learned])))) return
    const refused = await endTrial(id, given)
    if (!refused) setDirty(false)
    // The next small change begins with what is known of this one.
    if (!refused && given.as === 'adapt') wantedTrial.value = { measure, aim, change, predict }
    onSaid(refused ?? t('trial-ended'))
  }
  return (
    <div class="calls-pair">
      <section class="card" aria-labelledby={id}>
        <h3 id={id} tabIndex={-1} ref={heading}>
          {aim}
        </h3>
        <AskToLeave dirty={dirty} back={heading} />
        <p>
          {t('trial-since', {
            date: longDate(mondayOf(from)),
            weeks: t('trial-for-weeks', { count: weeks }),
          })}
        </p>
        <p>{t('trial-do', { change })}</p>
        <p>{t('trial-expect', { predict })}</p>
        {mayChange.value ? (
          <form
            class="stack no-print"
            ref={form}
            onInput={() => setDirty(true)}
            onSubmit={(event) => {
              event.preventDefault()
              if (tried < weeks) setAsked(true)
              else void end()
            }}
          >
            <fieldset>
              <legend>{t('trial-decide')}</legend>
              {TRIAL_ENDS.map((as) => (
                <label key={as} class="row">
                  <input type="radio" name="as" value={as} required /> {t(`trial-${as}`)}
                </label>
              ))}
            </fieldset>
            <LoggedField name="learned" label={t('trial-learned')} />
            {patients.question}
            {asked ? (
              <EndEarly
                words={t('trial-early', { n: tried, count: weeks })}
                onEnd={() => {
                  setAsked(false)
                  void end()
                }}
                onKeep={() => {
                  setAsked(false)
                  heading.current?.focus()
                }}
              />
            ) : (
              <div class="row">
                <button type="submit" class="button main">
                  {t('trial-end')}
                </button>
              </div>
            )}
          </form>
        ) : null}
        <TrialWordsForm trial={trial} onSaid={onSaid} />
      </section>
      <MeasureCard measure={measureOf(measure)} />
    </div>
  )
}

/** Asks whether a trial ends before its weeks are over, when its chart cannot show yet what it did. */
function EndEarly({
  words,
  onEnd,
  onKeep,
}: {
  readonly words: string
  readonly onEnd: () => void
  readonly onKeep: () => void
}) {
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => keep.current?.focus(), [])
  return (
    <div class="row" role="alert">
      <p>{words}</p>
      <button type="button" class="button" ref={keep} onClick={onKeep}>
        {t('trial-early-no')}
      </button>
      <button type="button" class="button alarm" onClick={onEnd}>
        {t('trial-early-yes')}
      </button>
    </div>
  )
}
