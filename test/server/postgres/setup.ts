import type { TestProject } from 'vitest/node'
import { type Cluster, postgresPrograms, startCluster } from '#server/chaos/cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the cluster of this run; undefined where tests run on the embedded database. */
    postgres?: string
  }
}

let cluster: Cluster | undefined

/** One cluster for all files of the run. */
export async function setup(project: TestProject): Promise<void> {
  const programs = postgresPrograms()
  if (!programs) {
    console.warn(
      '\nTHE SERVER WAS NOT TESTED ON POSTGRESQL: there is none on this machine. Install the Debian package "postgresql".\n',
    )
    return
  }
  cluster = await startCluster(programs)
  project.provide('postgres', cluster.url)
}

export const teardown = (): Promise<void> | undefined => cluster?.stop()
