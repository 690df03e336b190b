import { useEffect } from 'preact/hooks'
import { shortMoment } from '#ui/dates.ts'
import { changeLanguage, LANGUAGES, type Language, language, t } from '#ui/language.ts'
import { AwayScreen } from './AwayScreen.tsx'
import { BoardBar } from './BoardBar.tsx'
import { type Call, reopen, stepOf } from './call.ts'
import { chipsOf } from './chips.ts'
import { now } from './clock.ts'
import { practice } from './content-store.ts'
import { DispositionScreen } from './DispositionScreen.tsx'
import {
  announcement,
  call,
  cleared,
  goBack,
  newEnquiry,
  park,
  parked,
  raising,
  undoClear,
  update,
} from './desk-state.ts'
import { FactsScreen } from './FactsScreen.tsx'
import { FallbackScreen } from './FallbackScreen.tsx'
import { GateScreen } from './GateScreen.tsx'
import { JoinCard } from './JoinCard.tsx'
import { KeyButton } from './KeyButton.tsx'
import { isTyping } from './keys.ts'
import { OpeningScreen } from './OpeningScreen.tsx'
import { RaiseDialog } from './RaiseDialog.tsx'
import { SearchScreen } from './SearchScreen.tsx'
import { SignsScreen } from './SignsScreen.tsx'
import { StateBanner } from './StateBanner.tsx'
import { training } from './training.ts'
import { WhoScreen } from './WhoScreen.tsx'

/** The desk: one column, the next thing to say, and the same corner for "this worries me" on every screen. */
export function App() {
  useEffect(() => {
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  const open = call.value
  return (
    <>
      <header class="top">
        <strong class="practice">{practice.value?.name ?? t('practice-loading')}</strong>
        <span class="quiet-text">{shortMoment(now.value)}</span>
        {practice.value?.sample ? <span class="tag">{t('sample')}</span> : null}
        <label class="language">
          <span class="unseen">{t('language')}</span>
          <select
            class="field"
            value={language.value}
            onChange={(event) => setLanguage(event.currentTarget.value as Language)}
          >
            {LANGUAGES.map((code) => (
              <option key={code} value={code} lang={code}>
                {t(`language-${code}`)}
              </option>
            ))}
          </select>
        </label>
        <label class="tag">
          <input
            type="checkbox"
            checked={training.value}
            onChange={(event) => (training.value = event.currentTarget.checked)}
          />{' '}
          {t('training')}
        </label>
        <KeyButton letter="F8" kind="alarm" onClick={() => (raising.value = true)}>
          {t('this-worries-me')}
        </KeyButton>
      </header>
      <BoardBar />
      <StateBanner />
      <JoinCard />
      <main class={training.value ? 'training' : ''}>
        {open ? <OpenCall call={open} /> : <SearchScreen />}
      </main>
      <footer class="bottom">
        {open && !open.ended ? (
          <KeyButton letter="Esc" kind="quiet" onClick={goBack}>
            {t('back')}
          </KeyButton>
        ) : null}
        {open ? (
          <KeyButton letter="F2" kind="quiet" onClick={newEnquiry}>
            {t('new-enquiry')}
          </KeyButton>
        ) : null}
        {open || parked.value ? (
          <KeyButton letter="F9" kind="quiet" onClick={park}>
            {parked.value ? t('unpark') : t('park')}
          </KeyButton>
        ) : null}
        {cleared.value ? (
          <KeyButton letter="Z" onClick={undoClear}>
            {t('undo')}
          </KeyButton>
        ) : null}
      </footer>
      {raising.value ? <RaiseDialog /> : null}
      <p class="unseen" role="status">
        {announcement.value}
      </p>
    </>
  )
}

function OpenCall({ call: open }: { readonly call: Call }) {
  try {
    const walked = stepOf(open)
    // The answers may lead to the pathway that takes this person; the call goes on there with the same answers.
    const here = walked.pathway.id === open.pathway ? open : { ...open, pathway: walked.pathway.id }
    const symptom = walked.pathway.kind === 'symptom'
    const { step } = walked
    return (
      <>
        <Chips call={here} title={walked.pathway.title} />
        {step.screen === 'disposition' ? (
          <DispositionScreen call={here} disposition={step.disposition} />
        ) : symptom && !open.about ? (
          <WhoScreen call={here} />
        ) : symptom && open.about === 'away' ? (
          <AwayScreen call={here} />
        ) : step.screen === 'opening' ? (
          <OpeningScreen call={here} rows={step.rows} />
        ) : step.screen === 'gate' ? (
          <GateScreen call={here} />
        ) : step.screen === 'signs' ? (
          <SignsScreen call={here} signs={step.signs} />
        ) : (
          <FactsScreen call={here} facts={step.facts} />
        )}
      </>
    )
  } catch (fault) {
    return <FallbackScreen fault={fault as Error} />
  }
}

function Chips({ call: open, title }: { readonly call: Call; readonly title: string }) {
  return (
    <nav class="chips" aria-label={t('answers-so-far')}>
      <strong>{title}</strong>
      {open.about ? (
        <button type="button" class="tag" onClick={() => update(({ about: _, ...rest }) => rest)}>
          {t(`about-${open.about}`)}
        </button>
      ) : null}
      {chipsOf(open).map((chip) => (
        <button
          type="button"
          class="tag"
          key={chip.ids.join()}
          disabled={open.ended !== undefined}
          onClick={() => update((current) => reopen(current, chip.ids))}
        >
          {chip.label}
        </button>
      ))}
    </nav>
  )
}

function setLanguage(code: Language): void {
  localStorage.setItem('language', code)
  void changeLanguage(code)
}

/** Keys that work everywhere (engine rule 28). */
function onKey(event: KeyboardEvent): void {
  if (event.repeat) return
  const act = actionFor(event)
  if (!act) return
  event.preventDefault()
  act()
}

function actionFor(event: KeyboardEvent): (() => void) | undefined {
  if (raising.value) return event.key === 'Escape' ? () => (raising.value = false) : undefined
  switch (event.key) {
    case 'Escape':
      return goBack
    case 'F2':
      return newEnquiry
    case 'F8':
      return () => (raising.value = true)
    case 'F9':
      return park
    case 'z':
      return cleared.value && (event.ctrlKey || event.metaKey) && !isTyping(event.target)
        ? undoClear
        : undefined
    case '/':
      return isTyping(event.target) || call.value
        ? undefined
        : () => document.getElementById('query')?.focus()
    default:
      return undefined
  }
}
