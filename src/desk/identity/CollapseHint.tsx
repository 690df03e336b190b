import { t } from '#ui/language.ts'
import { piece } from '#ui/piece.ts'
import { query } from '../call/desk-state.ts'
import { KeyButton } from '../parts/KeyButton.tsx'

/** Beside the search box, when the words are of somebody in our own waiting room: the page for that. */
export function CollapseHint() {
  const typed = query.value.toLowerCase().split(/\s+/)
  const said = t('collapse-words')
    .split(', ')
    .some((phrase) => phrase.split(' ').every((word) => typed.some((one) => one.startsWith(word))))
  if (!said) return null
  const open = async () => (await piece('identity', () => import('./open.tsx')))?.openCollapse()
  return (
    <KeyButton kind="alarm" onClick={() => void open()}>
      {t('collapse')}
    </KeyButton>
  )
}
