import { hideShared, takeShared } from '#core/practice/network.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { Service } from '#core/practice/service.ts'
import type { Reader } from '../reader.ts'
import { readOver, type SampleDay } from './service.ts'

/** Reads what a practice makes of its network's services: `take` uses them, `adapt` says otherwise of some it takes, `hide` does without them; all others are new to it. */
export function readUse(reader: Reader, own: Practice, network: Practice, day: SampleDay): Practice {
  const id = reader.text(['network'])
  if (id === undefined) {
    if (reader.at(['shared']) !== undefined)
      reader.fault(['shared'], 'Only a practice of a network shares services; write "network" above.')
    return own
  }
  if (id !== network.id)
    reader.fault(['network'], `There is no network "${id}"; the sample one is "${network.id}".`)
  reader.onlyKeys(['shared'], ['take', 'hide', 'adapt'])
  const named = new Set<string>()
  const find = (list: 'take' | 'hide') =>
    reader.list(['shared', list]).flatMap((name, at) => {
      const path = ['shared', list, at]
      const shared = known(reader, path, name, network)
      if (named.has(name)) reader.fault(path, `"${name}" is named twice; take it or hide it, once.`)
      named.add(name)
      return shared ? [shared] : []
    })
  const taken = find('take')
  const hidden = find('hide')
  const took = adapted(reader, takeShared({ ...own, network: id }, taken), network, day)
  return hideShared(
    took,
    hidden.map((shared) => shared.id),
  )
}

function adapted(reader: Reader, practice: Practice, network: Practice, day: SampleDay): Practice {
  const services = [...practice.services]
  for (const id of reader.keys(['shared', 'adapt'])) {
    const path = ['shared', 'adapt', id]
    const use = practice.shared?.[id]
    const there = known(reader, path, id, network)
    const at = services.findIndex((service) => use?.use === 'taken' && service.id === use.as)
    if (at >= 0) services[at] = readOver(reader, path, services[at]!, day)
    else if (there) reader.fault(path, `"${id}" is adapted but not taken; add it to "take".`)
  }
  return { ...practice, services }
}

function known(
  reader: Reader,
  path: readonly (string | number)[],
  id: string,
  network: Practice,
): Service | undefined {
  const shared = network.services.find((service) => service.id === id)
  if (!shared)
    reader.fault(path, `The network has no service "${id}"; use an id of demo/network-services.yaml.`)
  return shared
}
