import { availableParallelism } from 'node:os'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { type CheckResult, check } from '#core/check/check.ts'
import type { Fault } from '#core/check/problem.ts'
import type { Release } from '#core/pathway/release.ts'
import type { Practice } from '#core/practice/practice.ts'
import { failingCases, PROOF_DAY, type ProofAndCases, soundRelease } from './check-content.ts'
import type { Content } from './load.ts'

interface Share {
  readonly release: Release
  readonly practice: Practice
  readonly only: readonly string[]
}

/** What the safety rules and the worked cases say of the whole content, found on every core of the machine at once. Rejects where a worker ends early. */
export async function foundOnCores(content: Content): Promise<ProofAndCases> {
  const release = soundRelease(content)
  const practice = content.demo(PROOF_DAY)
  const ids = Object.keys(release.pathways)
  const cores = availableParallelism()
  // Every so many-th pathway in each share: neighbours are of one kind and take alike.
  const shares = Array.from({ length: cores }, (_, core) => ids.filter((_, at) => at % cores === core))
  const proving = Promise.all(shares.map((only) => prove({ release, practice, only })))
  const cases = failingCases(content)
  const results = await proving
  return {
    proof: {
      faults: inOrder(
        results.flatMap(({ faults }) => faults),
        ids,
      ),
      partitions: results.reduce((sum, { partitions }) => sum + partitions, 0),
    },
    cases,
  }
}

function prove(share: Share): Promise<CheckResult> {
  const worker = new Worker(new URL(import.meta.url), { workerData: share })
  return new Promise((done, failed) => worker.once('message', done).once('error', failed))
}

/** Each fault once, in the order of the pathways: what belongs to no pathway is found by every worker. */
function inOrder(faults: readonly Fault[], ids: readonly string[]): Fault[] {
  const known = new Map(faults.map((fault) => [JSON.stringify(fault), fault]))
  return [...known.values()].sort((one, other) => ids.indexOf(one.pathway) - ids.indexOf(other.pathway))
}

if (!isMainThread && parentPort) {
  const { release, practice, only }: Share = workerData
  parentPort.postMessage(check(release, practice, only))
}
