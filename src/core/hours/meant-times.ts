/** A time of opening, "09:00" to "17:00". */
interface Span {
  readonly opens: string
  readonly closes: string
}

/**
 * The times that were probably meant where hours were said without morning or afternoon: "9 to 5" is hardly ever 09:00 to 05:00 of the next day, nor "2 to 5" the small hours, and "8 to 8" ends in the evening.
 * Hours from the afternoon until well into the next morning are rather the wrong way round. Undefined where the times can stand as they are. `day` are all times of that day.
 */
export function meantTimes({ opens, closes }: Span, day: readonly Span[]): Span | undefined {
  const late = { opens, closes: inAfternoon(closes) }
  if (opens === closes && opens >= '05:00' && opens < '12:00') return late
  if (opens >= '05:00' && opens < '13:00' && closes >= '01:00' && closes < opens && late.closes > opens)
    return late
  if (opens >= '13:00' && closes > '08:00' && closes < '12:00') return { opens: closes, closes: opens }
  const morning = day.some((other) => other.opens >= '06:00' && other.opens < '13:00')
  return (morning || opens < '06:00') && opens >= '01:00' && opens < closes && closes <= '07:59'
    ? { opens: inAfternoon(opens), closes: inAfternoon(closes) }
    : undefined
}

function inAfternoon(time: string): string {
  const hour = Number(time.slice(0, 2))
  return hour < 12 ? `${hour + 12}${time.slice(2)}` : time
}
