import { expect, it } from 'vitest'
import { dispose } from '#core/call/disposition.ts'
import { whenWords } from '#desk/call/when-words.ts'
import { t } from '#ui/language.ts'
import { demoEnquiry } from '../../core/call/a-call.ts'

const heading = (topic: string) => {
  const enquiry = demoEnquiry(topic, {
    gate: 'no',
    signs: 'none',
    'heard-control': 'no',
    'cancer-path': 'no',
  })
  const given = dispose(enquiry)
  return whenWords(given, enquiry.release.destinations[given.destination]!, enquiry.at)
}

it.each(['complaint', 'change-details'])(
  'what the desk or the manager does needs no appointment: %s',
  (topic) => {
    expect(heading(topic)).toBe(t('when-desk'))
  },
)
