import { expect, it } from 'vitest'
import { dispose } from '#core/call/disposition.ts'
import { besideName, whenWords } from '#desk/call/when-words.ts'
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

it.each([
  ['GP within 2 weeks', 'within 2 weeks', ''],
  ['Duty GP today', 'today, by 18:30', ' · by 18:30'],
  ['Duty clinician within the hour', 'within the hour, by 10:25', ' · by 10:25'],
  ['GP within 2 working days', 'by the end of Thursday', ' · by the end of Thursday'],
])('beside "%s" the clock "%s" says nothing twice', (name, when, beside) => {
  expect(besideName(name, when)).toBe(beside)
})
