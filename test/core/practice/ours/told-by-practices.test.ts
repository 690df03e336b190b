import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { toldFault, toldWithoutWebFault } from '#core/practice/ours/told-safely.ts'

/** What practices and services truly write: from the samples, the answers, and lists of services that practices keep. */
const WRITTEN = `
Send the referral from the clinical system. After 18:00 ring as well, so that the late pharmacist looks for it.
Send the referral from the clinical system. They are shut on Thursday afternoon, so offer another pharmacy then.
They do not take Pharmacy First at present. Send minor illness referrals only.
Send the referral from the clinical system. Ring first, as their pharmacist is shared with another branch.
Give the caller the number. They sign up once, and medicines come by post or by van.
Ring them with the caller on the line. Say it is for the urgent eye service and which eye it is.
Ring them with the caller on the line. Say it is for the urgent eye service.
Give the caller the number. It is for people who cannot leave home without help.
Their own patients ring at 08:30 for a slot today. For others give the urgent dental line.
Give the caller the booking number. A new wound, colour change or swelling in a foot with diabetes is for the foot protection team. Ring them with the caller on the line.
Ring the eye line with the caller on the line. Send them only when the nurse has said yes.
Give the caller the number and tell them to ring now. If they cannot ring, ring for them.
Ring for a slot with the caller on the line. Have the date of the last period ready. Up to 18 weeks.
Give the caller the number or the web address on the card. Do not ask why they want it.
Give the caller the number, or fill in the form together. Not for people in crisis.
A parent, or a young person of 13 and over, rings. Offer to ring with them.
Give the caller the number and the address. It is a warm room with trained people. It is not for danger to life. That is 999.
Ring with the caller on the line. Stay until somebody answers. Tell the duty clinician.
Give the caller the number, or tell them to walk in. Do not tell anyone to stop drinking at once.
The young person or a parent rings. Offer to ring with them.
Ring the day line with the record open. Say what is needed and by when. Between 20:00 and 08:00 ring the night line.
Ring with the record open. Say it is a two-hour referral and give the best number for the person.
The district nurses book it. For tonight's visit, ring the team and say who is expecting it.
Give the caller the daytime number. If someone is at risk today, ring it ourselves and tell the safeguarding lead.
A clinician sends the form. For repairs, the caller rings and gives the number under the seat.
A parent or the young person rings. Tell the safeguarding lead if you are worried.
Tell the caller to come before 14:00, or ring for a call back. Bring letters.
Give the caller the number. Bailiffs at the door today is for the advice office. Ring it with them.
Ask if it is safe to talk. Offer a quiet room and our phone. Ring with them if they wish. Tell the safeguarding lead.
A parent or carer rings. Offer to ring with them.
Tell the caller to come in and stay as long as they like. Hot drinks and free wifi. Winter only.
Give the caller the outpatients number. Have the hospital number from the letter ready.
Check that the form is on the system, then tell the caller to go in. Not for children under 12.
Give the caller the number to book or to change a date. A lump is for us, not for them.
Give the caller the number. They should ring 8 weeks before they travel.
Ring, give the PIN and ask for the language. Put the caller on the same call. Book British Sign Language 2 days ahead.
For clinicians and for families who have been given the name. Take a name and number and tell the duty GP.
Only when a GP has asked for it.
Send a task with hospital and month.
They walk in. X-ray until 20:00. Bring medicines.
Ring the eye line first then send them.
They ring now. Answered day and night.
Ring for a slot. Under 18 weeks.
They ring the number on their alert card.
Ring the single point of access. They come within 2 hours.
Own dentist first. No dentist: they ring this line.
They ring from a quiet place, day or night.
They go now. Nobody rings ahead. Ring 999 if they cannot travel safely.
They ring. Diabetic foot: we ring the foot protection line 01632 960314 ourselves.
For clinicians. Take a name and number and tell the duty GP.
The service is available from 10 am to 6pm weekdays. The service is not available on public holidays.
Non-NHS patients are expected to pay for their counselling sessions. We charge a flat rate per hour of counselling. The current rate is £50 per hour. Please see our website for up to date prices.
Our main reception phone number. The phones will be available from 0800 (8am) until 1800 (6pm) local time. There may be some slight delays in answering your call if we are busy.
Some of our staff will be unavailable during their lunch break which may be any 30 minute period between 1200 and 1400
Chew one aspirin if the 999 team says so.
Cannot finish a sentence is 999.
Cannot swallow water is A&E; yellow is same day.
Clots or cannot pee is A&E.
Ring 999 if they cannot breathe.
A&E for broken bones after 6pm.
The minor injury unit is shut from 20:00. A&E after that.
If nobody answers, ring 999.
Do not wait for us: ring 999.
If there is no ambulance within the hour, ring 999 again.
They should not drive to A&E themselves. Somebody takes them.
A&E is open day and night. The walk-in centre is shut on Sunday.
Chest pain does not wait: ring 999.
If chest pain can wait, why did they ring? Ask the danger signs again.
Tell them not to skip the danger signs.
Ask for the hospital number on the letter.
Bring all tablets in their boxes.
Ask how many tablets are left.
The pharmacist may give 5 days of antibiotics.
Children have two doses of the vaccine.
Never ask for a bank card number.
Prescriptions cost £9.90 an item, by cash or card.
Open Mon-Fri 08:00-13:00, 14:00-18:30; Sat 09:00-12:00.
From 24/12/2026 09:00-12:00 only.
Fax 0044 1632 960000 or +44 (0)1632 960001.
Ring 0300 003 7025, or text 85258 for Shout.
Ring 116 123 (Samaritans), 111 or 101.
The Dublin clinic: +353 1 679 5555.
Ring 999 if they get worse.
A&E at the General is closed from 10pm: the nearest is Hill Royal.
If they do not answer, ring 999.
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
Mae'r fferyllfa ar agor tan 9.
Ffoniwch 999 os yw'n gwaethygu.
Peidiwch ag oedi: ffoniwch 999.
`
  .trim()
  .split('\n')

it.each(WRITTEN)('"%s" may stand', (text) => {
  expect(toldWithoutWebFault(text)).toBeUndefined()
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
