import { t } from '#ui/language.ts'
import { practice } from '../link/content-store.ts'
import { notTaken, seenNotTaken } from '../outbox/outbox.ts'
import type { Said } from '../outbox/said.ts'
import { KeyButton, MORE } from '../parts/KeyButton.tsx'
import { backToStep } from '../parts/keys.ts'
import { dutyBoard } from './board.ts'

/** What became of something said here, where it is not what was meant: another desk wrote the same field at the same time, or the server would not take it. */
export function BoardNotices() {
  const others = dutyBoard.otherWrote.value
  const tellings = notTaken.value.filter(isTelling)
  const refused = notTaken.value.filter((said) => !isTelling(said))
  if (others.length + notTaken.value.length === 0) return null
  return (
    <div role="status">
      <ul class="board-notices">
        {tellings.length > 0 ? (
          <li class="row">
            {tellings.length > 1 ? t('not-taken-told-many', { n: tellings.length }) : t('not-taken-told')}
            <KeyButton
              letter={MORE}
              kind="quiet"
              onClick={() => {
                for (const said of tellings) seenNotTaken(said)
                backToStep()
              }}
            >
              {t('seen')}
            </KeyButton>
          </li>
        ) : null}
        {others.map(({ field, theirs, mine }) => (
          <li class="row" key={field}>
            {t('board-other-wrote', {
              field: t(`on-board-${field}`),
              theirs: theirs || '–',
              mine: mine || '–',
            })}
            <KeyButton
              letter={MORE}
              kind="quiet"
              onClick={() => {
                dutyBoard.seenOther(field)
                void dutyBoard.write({ [field]: mine })
                backToStep()
              }}
            >
              {t('board-use-mine')}
            </KeyButton>
            <KeyButton
              letter={MORE}
              kind="quiet"
              onClick={() => {
                dutyBoard.seenOther(field)
                backToStep()
              }}
            >
              {t('board-keep-theirs')}
            </KeyButton>
          </li>
        ))}
        {refused.map((said) => (
          <li class="row" key={said.id}>
            {refusedWords(said)}
            <KeyButton
              letter={MORE}
              kind="quiet"
              onClick={() => {
                seenNotTaken(said)
                backToStep()
              }}
            >
              {t('seen')}
            </KeyButton>
          </li>
        ))}
      </ul>
    </div>
  )
}

function isTelling({ kind }: Said): boolean {
  return kind === 'told' || kind === 'answered'
}

function refusedWords(said: Said): string {
  if (said.kind === 'board')
    return t('not-taken-board', { field: t(`on-board-${said.field}`), value: said.value || '–' })
  if (said.kind === 'suggest') return t('not-taken-suggest', { text: said.text })
  const service = said.kind === 'full' || said.kind === 'report' ? said.service : ''
  const name = practice.value?.services.find(({ id }) => id === service)?.name ?? service
  return t(said.kind === 'full' ? 'not-taken-full' : 'not-taken-report', { name })
}
