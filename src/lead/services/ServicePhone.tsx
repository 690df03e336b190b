import { dialled } from '#core/practice/phones/dialled.ts'
import { practice } from '../link/lead-data.ts'

/** The first number of a service, to ring it with a tap. */
export function ServicePhone({ id }: { readonly id: string }) {
  const number = practice.value?.services.find((service) => service.id === id)?.phones[0]?.number
  return number ? (
    <a class="number" href={`tel:${dialled(number)}`}>
      {number}
    </a>
  ) : null
}
