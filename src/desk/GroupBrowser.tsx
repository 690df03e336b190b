import { useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { choose } from './choose.ts'
import { topics } from './content-store.ts'
import { nothingSaid } from './find.ts'
import { KeyButton } from './KeyButton.tsx'

/** All topics by group, for when the words do not come. */
export function GroupBrowser() {
  const [open, setOpen] = useState<string | undefined>(undefined)
  const file = topics.value
  if (!file) return null
  const filled = file.groups.filter((group) => file.topics.some((topic) => topic.group === group.id))
  return (
    <nav class="groups" aria-label={t('groups')}>
      <div class="row">
        {filled.map((group) => (
          <KeyButton
            key={group.id}
            kind="quiet"
            pressed={open === group.id}
            onClick={() => setOpen(open === group.id ? undefined : group.id)}
          >
            {group.title}
          </KeyButton>
        ))}
      </div>
      {open ? (
        <ul class="row">
          {file.topics
            .filter((topic) => topic.group === open)
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
