import { t } from '#ui/language.ts'
import type { ParkedCall } from './call/call.ts'
import { cleared } from './call/cleared.ts'
import { call, emergency, goBack, newEnquiry, park, parked, takeUp, undoClear } from './call/desk-state.ts'
import { guide } from './call/guide.ts'
import { now, nowMs } from './parts/clock.ts'
import { KeyButton } from './parts/KeyButton.tsx'

/** The steps that are there on every screen: back, the next caller, the calls set aside, undo. */
export function BottomBar() {
  const open = call.value
  const running = open !== undefined && !open.ended
  const helping = emergency.value?.open === true
  const closed = (emergency.value !== undefined && !helping) || (open !== undefined && !running)
  const aside = parked.value
  return (
    <footer class="bottom">
      {running || helping ? (
        <KeyButton letter="Esc" kind="quiet" onClick={goBack}>
          {t('back')}
        </KeyButton>
      ) : null}
      {running || helping || closed ? (
        <KeyButton letter="F2" kind="quiet" onClick={newEnquiry}>
          {t('new-enquiry')}
        </KeyButton>
      ) : null}
      {running && aside.length === 0 ? (
        <KeyButton letter="F9" kind="quiet" onClick={park}>
          {t('park')}
        </KeyButton>
      ) : null}
      {aside.map((one, at) => (
        <KeyButton
          key={one.call.id}
          kind="quiet"
          {...(at === 0 ? { letter: 'F9' } : {})}
          onClick={() => takeUp(one)}
        >
          {parkedWords(one)}
        </KeyButton>
      ))}
      {cleared.value.length > 0 ? (
        <KeyButton letter={closed ? 'Z' : 'Ctrl+Z'} onClick={undoClear}>
          {t('undo')}
        </KeyButton>
      ) : null}
    </footer>
  )
}

/** Topic, age and minutes of a parked call. */
function parkedWords({ call: aside, sinceMs }: ParkedCall): string {
  // Read so that the minutes move on.
  void now.value
  const values = {
    topic: guide.value?.titleOf(aside) ?? '',
    n: Math.floor((nowMs() - sinceMs) / 60_000),
  }
  const { age } = aside.answers
  return age === undefined || age === 'unsure' || age === 'declined'
    ? t('parked-call', values)
    : t('parked-call-age', { ...values, age: String(age) })
}
