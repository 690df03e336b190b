import './practise.css'
import { useEffect } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { withEnglish } from '#ui/WithEnglish.tsx'
import { call } from '../call/desk-state.ts'
import { KeyButton, MORE } from '../parts/KeyButton.tsx'
import { callerSays } from './caller-says.ts'
import { HowItWent } from './HowItWent.tsx'
import { openList } from './open-list.tsx'
import { playing } from './playing.ts'
import { canRead, headphones, hush, readAloud } from './voices.ts'

/** The caller of a practise call: what they say to what is on the screen, and at the end how it went. */
export function CallerPanel() {
  const { scenario, how } = playing.value ?? {}
  const { says, record } = scenario ? callerSays(scenario, call.value) : { says: [] as string[] }
  const reads = canRead.value && headphones.value && !how
  const hear = () => scenario && readAloud(says, scenario)
  const text = how ? '' : says.join('\n')
  useEffect(() => {
    if (text && scenario) readAloud(text.split('\n'), scenario)
    return hush
  }, [text, scenario])
  if (!scenario) return null
  return (
    <section class="practise" aria-labelledby="practise-title">
      <h2 id="practise-title">
        {withEnglish(t('practise-call', { title: scenario.title }), scenario.title)}
      </h2>
      {how ? (
        <HowItWent scenario={scenario} how={how} />
      ) : (
        <div role="status" class="caller">
          {says.map((line) => (
            <p class="says" lang="en" key={line}>
              “{line}”
            </p>
          ))}
          {record ? <p class="quiet-text">{record}</p> : null}
        </div>
      )}
      <div class="row">
        {reads ? (
          <KeyButton letter={MORE} kind="quiet" onClick={() => void hear()}>
            {t('practise-again')}
          </KeyButton>
        ) : null}
        <KeyButton letter={MORE} kind="quiet" onClick={openList}>
          {t(how ? 'practise-next' : 'practise-other')}
        </KeyButton>
      </div>
    </section>
  )
}
