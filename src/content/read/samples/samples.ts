import type { Practice } from '#core/practice/practice.ts'
import type { ServiceNames } from '#core/practice/service-check.ts'
import type { Reader } from '../reader.ts'
import { readNetwork } from './network.ts'
import { readPractice } from './practice.ts'

/** The invented practices, each with dates relative to the given day. */
export interface Samples {
  /** The demo practice, with the services that it takes of its network. */
  demo(today: string): Practice
  /** The primary care network that the sample practices belong to. */
  network(today: string): Practice
  /** A practice of the same network that has set nothing up yet. */
  newPractice(today: string): Practice
}

/** Opens the files below demo/; the samples are read anew for each day that is asked for, and kept. */
export function openSamples(
  open: (name: string) => Reader,
  names: ServiceNames,
): Samples & { files: Reader[] } {
  const network = open('demo/network.yaml')
  const networkServices = open('demo/network-services.yaml')
  const demo = open('demo/practice.yaml')
  const demoServices = open('demo/services.yaml')
  const newPractice = open('demo/new-practice.yaml')
  const networkOn = daily((today) => readNetwork(network, networkServices, { today, names }))
  return {
    network: networkOn,
    demo: daily((today) => readPractice(demo, demoServices, networkOn(today), { today, names })),
    newPractice: daily((today) => readPractice(newPractice, undefined, networkOn(today), { today, names })),
    files: [network, networkServices, demo, demoServices, newPractice],
  }
}

function daily(read: (today: string) => Practice): (today: string) => Practice {
  const days = new Map<string, Practice>()
  return (today) => {
    const practice = days.get(today) ?? read(today)
    days.set(today, practice)
    return practice
  }
}
