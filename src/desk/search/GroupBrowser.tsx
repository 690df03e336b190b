import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Found } from '#core/search/topics.ts'
import { t } from '#ui/language.ts'
import { practice, topics } from '../link/content-store.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { choose } from './choose.ts'

/** The skin is a group of its own, and is named once. */
const AREAS = ['head', 'chest', 'tummy', 'limbs'] as const

/** All topics by part of the body and by group, for when the words do not come. */
export function GroupBrowser({
  open,
  onOpen,
  found,
}: {
  /** A group, or "area:" and a part of the body. */
  readonly open: string | undefined
  readonly onOpen: (open: string | undefined) => void
  /** What was typed goes with the topic that is chosen. */
  readonly found: Found
}) {
  const nav = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (open) nav.current?.querySelector<HTMLElement>('.opened button')?.focus()
  }, [open])
  const file = topics.value
  if (!file) return null
  // What the practice hid is found by the search alone.
  const shown = file.topics.filter(({ id }) => !practice.value?.overrides.hidden?.[id])
  const filled = file.groups
    .filter((group) => shown.some((topic) => topic.group === group.id))
    .sort((one, other) => one.title.localeCompare(other.title))
  const area = open?.startsWith('area:') ? open.slice('area:'.length) : undefined
  const groups = new Set(
    file.groups.filter((group) => (area ? group.area === area : group.id === open)).map((group) => group.id),
  )
  const toggle = (id: string) => onOpen(open === id ? undefined : id)
  return (
    <nav
      class="groups"
      aria-label={t('groups')}
      ref={nav}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        event.stopPropagation()
        nav.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus()
        onOpen(undefined)
      }}
    >
      <fieldset class="row areas">
        <legend class="quiet-text">{t('areas')}</legend>
        {AREAS.map((id) => (
          <KeyButton key={id} kind="quiet" expands={area === id} onClick={() => toggle(`area:${id}`)}>
            {t(`area-${id}`)}
          </KeyButton>
        ))}
      </fieldset>
      {open ? (
        <ul class="opened">
          {shown
            .filter((topic) => groups.has(topic.group))
            .map((topic) => (
              <li key={topic.id}>
                <KeyButton kind="quiet" onClick={() => choose(topic.id, found)}>
                  <span lang="en">{topic.title}</span>
                </KeyButton>
              </li>
            ))}
        </ul>
      ) : null}
      <div class="all-groups">
        {filled.map((group) => (
          <KeyButton key={group.id} kind="quiet" expands={open === group.id} onClick={() => toggle(group.id)}>
            <span lang="en">{group.title}</span>
          </KeyButton>
        ))}
      </div>
    </nav>
  )
}
