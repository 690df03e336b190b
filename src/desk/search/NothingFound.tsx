import { useEffect, useState } from 'preact/hooks'
import { nearestGroups } from '#core/search/nearest-groups.ts'
import { t } from '#ui/language.ts'
import { raising } from '../call/desk-state.ts'
import { guide } from '../call/guide.ts'
import { practice, topics } from '../link/content-store.ts'
import { KeyButton } from '../parts/KeyButton.tsx'

/** Words that stand this long with nothing found are a miss; a word half typed is not. */
const SETTLED_MS = 2000

/** Nothing was found, yet never nothing to do: the nearest groups, the duty clinician, and a way to ask for the word. */
export function NothingFound({
  words,
  onGroup,
}: {
  readonly words: string
  readonly onGroup: (group: string) => void
}) {
  const [suggested, setSuggested] = useState<string | undefined>(undefined)
  useEffect(() => {
    const settled = setTimeout(() => guide.value?.countSearch(words, 'missed'), SETTLED_MS)
    return () => clearTimeout(settled)
  }, [words])
  const file = topics.value
  const { hidden } = practice.value?.overrides ?? {}
  const near = nearestGroups(file?.topics.filter(({ id }) => !hidden?.[id]) ?? [], words)
  return (
    <div class="card nothing">
      <p>
        <strong>{t('nothing-found')}</strong>
      </p>
      <p>{t('nothing-found-help')}</p>
      {near.length > 0 ? (
        <ul class="row" aria-label={t('nothing-near')}>
          {near.map((id) => (
            <li key={id}>
              <KeyButton onClick={() => onGroup(id)}>
                <span lang="en">{file?.groups.find((group) => group.id === id)?.title ?? id}</span>
              </KeyButton>
            </li>
          ))}
        </ul>
      ) : null}
      <div class="row">
        <KeyButton letter="F8" kind="alarm" onClick={() => (raising.value = true)}>
          {t('nothing-duty')}
        </KeyButton>
        {suggested === words ? (
          <span>{t('nothing-suggested')}</span>
        ) : (
          <KeyButton
            kind="quiet"
            onClick={() => {
              guide.value?.countSearch(words, 'suggested')
              setSuggested(words)
            }}
          >
            {t('nothing-suggest')}
          </KeyButton>
        )}
      </div>
    </div>
  )
}
