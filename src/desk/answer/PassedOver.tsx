import type { Disposition } from '#core/call/disposition.ts'
import type { Skipped } from '#core/call/help.ts'
import { passedOver } from '#core/call/passed-over.ts'
import { t } from '#ui/language.ts'
import { WithEnglish } from '#ui/WithEnglish.tsx'
import type { Call } from '../call/call.ts'
import { saidNo } from './next-offers.ts'
import { type SkipWords, skipWords } from './skip-words.ts'

/** Named without unfolding anything; the rest is in the fold. */
const NAMED = 2

/** One plain line when the first choice was passed over: what, and why. */
export function PassedOver({
  call,
  disposition,
}: {
  readonly call: Call
  readonly disposition: Disposition
}) {
  const lines = [
    ...saidNo(call).map((service) => couldNot(call, service)),
    ...passedOver(call, disposition)
      .filter(({ service }) => !call.responses.some((one) => one.service && one.service === service))
      .toSorted((one, other) => Number(justSaid(call, other)) - Number(justSaid(call, one)))
      .map((skip) => skipWords(call, skip)),
  ]
  if (lines.length === 0) return null
  const named = lines.slice(0, NAMED)
  const more = lines.length - NAMED
  return (
    <p class="quiet-text passed-over">
      <WithEnglish
        words={t('passed-over', { list: named.map(({ words }) => words).join(', ') })}
        english={named.flatMap(({ english }) => english)}
      />
      {more > 0 ? ` ${t('passed-over-more', { count: more })}` : ''}
    </p>
  )
}

function couldNot(call: Call, service: string): SkipWords {
  const name = call.practice.services.find(({ id }) => id === service)?.name ?? service
  return { words: t('skip-line', { name, why: t('skip-no-capacity') }), english: [name] }
}

/** Whether somebody said in this very call how long it is full: that is named first. */
function justSaid(call: Call, { service = '' }: Skipped): boolean {
  return call.marked?.includes(service) === true
}
