import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { toldFault, toldWithoutWebFault } from '#core/practice/ours/told-safely.ts'

/** What practices and services truly write: from the samples, the answers, and lists of services that practices keep. */
const TRUE = `
Ring 999 if they get worse.
A&E for broken bones after 6pm.
A&E at the General is closed from 10pm: the nearest is Hill Royal.
If they do not answer, ring 999.
If nobody answers, ring 999.
If nobody can drive them, ring 999.
Do not wait: ring 999.
Do not drive yourself: ring 999 for an ambulance.
Never put off ringing 999.
Don't hesitate to call an ambulance.
If they refuse an ambulance, tell the duty doctor.
If they decline to go to A&E, note it and tell the duty doctor.
Not for emergencies: ring 999.
Do not use this form in an emergency.
Do not send referral letters to the hospital.
Do not give the hospital number to callers.
Do not go to the hospital for blood tests: they are at the surgery.
Do not book emergency appointments here.
The eye line is not for emergency contraception.
In an emergency ring 999, not us.
Open 9-9, Saturday 9-5.
Open 9am to 9pm. Nine rooms.
Rooms 9, 10 and 11.
Ring 01632 960999 or 0300 999 0000.
Ring us first thing in the morning.
Ring the practice before you come in.
Ask the duty doctor before you book a visit.
Skip the queue: press 2.
Stay away from work for 48 hours after sickness.
Keep away from others until the rash has gone.
Nobody needs a referral for this.
Patients do not need to be seen for a repeat prescription.
You do not need to be seen to get a fit note.
Read the danger signs first.
Do not skip the danger signs.
Never ask for card details.
Do not take card details by phone.
Bring a bank statement as proof of address.
You can pay by debit card at the desk.
Bring the EHIC card number.
Take your repeat slip to the pharmacy.
Bring all your tablets in their boxes.
Allow two working days for tablets.
Do not order more than two items at once.
Ring two days before the tablets run out.
Blood pressure tablets: book the nurse in 6 weeks.
Take Five group, Tuesdays at 10.
Take a name and number and tell the duty GP.
Have 3 blood pressure readings ready.
Open 8am. Closed 1.30 to 2pm on Tue.
Form 2.1, room 3.4.
Use the e-mail desk@hill.co.uk by 12.30.
Doctors A and E see children.
Ring 01632 960100 x2201.
Ring 0300 123 4567 or 116 123.
Ring 0800 111222, then 020 7946 0018.
Samaritans: 116 123, day and night, free.
Text SHOUT to 85258.
Ring +44 1632 960000 from abroad.
Our ref. 118/24, list 09.
Chest infection clinic: the nurse can wait for results.
Stroke follow-up can be booked in 6 weeks.
Minor injuries: walk in until 8pm, then A&E.
They walk in. X-ray until 20:00. Bring medicines.
Mae'r fferyllfa ar agor tan 9.
Ffoniwch 999 os yw'n gwaethygu.
Peidiwch ag oedi: ffoniwch 999.
`
  .trim()
  .split('\n')

it('sixty true sentences and more may stand', () => {
  expect(TRUE.length).toBeGreaterThan(60)
  expect(TRUE.filter((text) => toldWithoutWebFault(text))).toEqual([])
})
it('nothing that the sample practices and networks keep is refused', () => {
  const files = ['network', 'network-services', 'new-practice', 'practice', 'services']
  const texts = files.flatMap((file) =>
    stringsIn(parse(readFileSync(new URL(`../../../../content/demo/${file}.yaml`, import.meta.url), 'utf8'))),
  )
  expect(texts.length).toBeGreaterThan(300)
  expect(texts.filter((text) => toldFault(text))).toEqual([])
})

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}
