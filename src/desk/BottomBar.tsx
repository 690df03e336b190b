import { t } from '#ui/language.ts'
import { cleared } from './call/cleared.ts'
import { call, emergency, goBack, newEnquiry, park, parked } from './call/desk-state.ts'
import { guide } from './call/guide.ts'
import { KeyButton } from './parts/KeyButton.tsx'

/** The steps that are there on every screen: the calls set aside, undo, back, the next caller; what comes and goes stands before what stays. */
export function BottomBar() {
  const open = call.value
  const running = open !== undefined && !open.ended
  const helping = emergency.value?.open === true
  const closed = (emergency.value !== undefined && !helping) || (open !== undefined && !running)
  const there = guide.value
  const full = cleared.value.length > 0 && (running || parked.value.length > 0)
  return (
    <footer class={`bottom ${full ? 'full' : ''}`}>
      {there ? <there.Aside closed={closed} /> : null}
      {running && parked.value.length === 0 ? (
        <KeyButton letter="F9" kind="quiet" onClick={park}>
          {t('park')}
        </KeyButton>
      ) : null}
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
    </footer>
  )
}
