import type { Disposition } from '#core/call/disposition.ts'
import type { Skipped } from '#core/call/help.ts'
import { passedOver } from '#core/call/passed-over.ts'
import { t } from '#ui/language.ts'
import type { Call } from '../call/call.ts'
import { saidNo } from './next-offers.ts'
import { skipWords } from './skip-words.ts'

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
  const words = [
    ...saidNo(call).map((service) => couldNot(call, service)),
    ...passedOver(call, disposition)
      .filter(({ service }) => !call.responses.some((one) => one.service && one.service === service))
      .toSorted((one, other) => Number(justSaid(call, other)) - Number(justSaid(call, one)))
      .map((skip) => skipWords(call, skip)),
  ]
  if (words.length === 0) return null
  const more = words.length - NAMED
  return (
    <p class="quiet-text passed-over">
      {t('passed-over', { list: words.slice(0, NAMED).join(', ') })}
      {more > 0 ? ` ${t('passed-over-more', { count: more })}` : ''}
    </p>
  )
}

function couldNot(call: Call, service: string): string {
  const name = call.practice.services.find(({ id }) => id === service)?.name ?? service
  return t('skip-line', { name, why: t('skip-no-capacity') })
}

/** Whether somebody said in this very call how long it is full: that is named first. */
function justSaid(call: Call, { service = '' }: Skipped): boolean {
  return call.marked?.includes(service) === true
}
