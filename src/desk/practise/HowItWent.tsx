import type { ComponentChildren } from 'preact'
import type { Scenario } from '#core/practise/scenario.ts'
import { t } from '#ui/language.ts'
import { withEnglish } from '#ui/WithEnglish.tsx'
import { release } from '../link/content-store.ts'
import type { Went } from './how-it-went.ts'
import { signWords } from './sign-words.ts'

/** How a practise call went, in kind words: where it ended and should, what was said and not marked, and why it mattered. Shown here and nowhere else. */
export function HowItWent({ scenario, how }: { readonly scenario: Scenario; readonly how: Went }) {
  const labelOf = (id: string) => release.value?.destinations[id]?.label ?? ''
  const [ended, best] = [labelOf(how.ended), labelOf(how.best)]
  const said = (ids: readonly string[]) => ids.flatMap((id) => scenario.lines[id]?.say ?? [])
  return (
    <div class="how" role="status">
      <p>
        <strong>
          {t(how.raised && how.place !== 'right' ? 'practise-raised' : `practise-${how.place}`)}
        </strong>{' '}
        {withEnglish(t('practise-ended', { place: ended }), ended)}{' '}
        {how.place === 'right' ? null : withEnglish(t('practise-best', { place: best }), best)}
      </p>
      <Quotes words={t('practise-missed')} lines={said(how.missed)} />
      <Quotes
        words={withEnglish(t('practise-unheard', { words: scenario.finds }), scenario.finds)}
        lines={said(how.unheard)}
      />
      <Quotes words={t('practise-added')} lines={how.added.map(signWords)} />
      <p lang="en">{scenario.why}</p>
    </div>
  )
}

function Quotes({ words, lines }: { readonly words: ComponentChildren; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <p>{words}</p>
      <ul lang="en">
        {lines.map((line) => (
          <li key={line}>“{line}”</li>
        ))}
      </ul>
    </>
  )
}
