import { t } from '#ui/language.ts'
import { topics } from '../link/content-store.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { choose } from './choose.ts'
import { nothingSaid } from './find.ts'

/** The skin is a group of its own, and is named once. */
const AREAS = ['head', 'chest', 'tummy', 'limbs'] as const

/** All topics by part of the body and by group, for when the words do not come. */
export function GroupBrowser({
  open,
  onOpen,
}: {
  /** A group, or "area:" and a part of the body. */
  readonly open: string | undefined
  readonly onOpen: (open: string | undefined) => void
}) {
  const file = topics.value
  if (!file) return null
  const filled = file.groups
    .filter((group) => file.topics.some((topic) => topic.group === group.id))
    .sort((one, other) => one.title.localeCompare(other.title))
  const area = open?.startsWith('area:') ? open.slice('area:'.length) : undefined
  const groups = new Set(
    file.groups.filter((group) => (area ? group.area === area : group.id === open)).map((group) => group.id),
  )
  const toggle = (id: string) => onOpen(open === id ? undefined : id)
  return (
    <nav class="groups" aria-label={t('groups')}>
      <fieldset class="row areas">
        <legend class="quiet-text">{t('areas')}</legend>
        {AREAS.map((id) => (
          <KeyButton key={id} kind="quiet" pressed={area === id} onClick={() => toggle(`area:${id}`)}>
            {t(`area-${id}`)}
          </KeyButton>
        ))}
      </fieldset>
      <div class="all-groups">
        {filled.map((group) => (
          <KeyButton key={group.id} kind="quiet" pressed={open === group.id} onClick={() => toggle(group.id)}>
            {group.title}
          </KeyButton>
        ))}
      </div>
      {open ? (
        <ul class="row" ref={(list) => list?.scrollIntoView({ block: 'nearest' })}>
          {file.topics
            .filter((topic) => groups.has(topic.group))
            .map((topic) => (
              <li key={topic.id}>
                <KeyButton onClick={() => choose(topic.id, nothingSaid)}>{topic.title}</KeyButton>
              </li>
            ))}
        </ul>
      ) : null}
    </nav>
  )
}
