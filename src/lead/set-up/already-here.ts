import { isOneService, plainName } from '#core/exchange/compare.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { Service } from '#core/practice/service.ts'

/** The service of a practice that a new record may well be of: one of its name that is not elsewhere, or one that is rung by the same number, where that is not the practice's own. */
export function alreadyHere(made: Service, { services, phone }: Practice): Service | undefined {
  const named = services.find(
    (one) => plainName(one.name) === plainName(made.name) && isOneService(made, one),
  )
  if (named || made.inHouse) return named
  const phones = made.phones.filter(({ number }) => !isSameNumber(number, phone))
  return services.find((one) => !one.inHouse && isOneService({ name: made.name, phones }, one) === 'sure')
}

function isSameNumber(one: string, other: string): boolean {
  return one.replace(/\D/g, '') === other.replace(/\D/g, '')
}
