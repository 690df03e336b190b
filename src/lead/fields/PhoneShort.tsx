import { longerAlike } from '#core/practice/phones/phone.ts'
import { t } from '#ui/language.ts'
import { practice } from '../link/lead-data.ts'

/** Says of numbers that others of the same area code have a digit more: such a number can be right, so nothing is refused. */
export function PhoneShort({ numbers }: { readonly numbers: readonly string[] }) {
  const own = practice.value
  if (!own) return null
  const here = own.services.flatMap(({ phones }) => phones.map(({ number }) => number))
  const said = numbers.flatMap((number) => {
    const like = longerAlike(number, [own.phone, ...here])
    return like ? t('field-phone-short', { number, like }) : []
  })
  return <div role="status">{said.length > 0 ? <p class="help">{said.join(' ')}</p> : null}</div>
}
