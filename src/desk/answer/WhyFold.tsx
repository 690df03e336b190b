import type { Disposition } from '#core/call/disposition.ts'
import { passedOver } from '#core/call/passed-over.ts'
import { t } from '#ui/language.ts'
import { WithEnglish } from '#ui/WithEnglish.tsx'
import type { Call } from '../call/call.ts'
import { chipsOf } from '../call/chips.ts'
import { skipWords } from './skip-words.ts'
import { whyWords } from './why-words.ts'

/** Folded: why this answer, everything that was passed over, and the full safety net. */
export function WhyFold({ call, disposition }: { readonly call: Call; readonly disposition: Disposition }) {
  const { skipped, safetyNet } = disposition
  const all = [...skipped, ...passedOver(call, disposition).filter((skip) => !skipped.includes(skip))]
  const english = chipsOf(call).flatMap((chip) => chip.english)
  return (
    <details class="folded">
      <summary aria-keyshortcuts="W">
        <kbd aria-hidden="true">W</kbd> {t('why-and-passed-over')}
      </summary>
      {whyWords(call, disposition, english).map((sentence) => (
        <p key={sentence}>
          <WithEnglish words={sentence} english={english} />
        </p>
      ))}
      {all.length > 0 ? (
        <ul>
          {all.map((skip) => (
            <li key={`${skip.destination} ${skip.service ?? ''} ${skip.refusal ?? ''}`}>
              <WithEnglish {...skipWords(call, skip)} />
            </li>
          ))}
        </ul>
      ) : null}
      {safetyNet.full.length > 0 ? <FullNet disposition={disposition} /> : null}
    </details>
  )
}

/** Every sign that calls for more, by what to do. */
export function FullNet({ disposition }: { readonly disposition: Disposition }) {
  return (
    <dl class="net-list">
      {disposition.safetyNet.full.map(({ step, signs }) => (
        <div key={step}>
          <dt>{t(`net-${step}`)}</dt>
          {signs.map((sign) => (
            <dd lang="en" key={sign}>
              {sign}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}
