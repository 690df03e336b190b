import type { Release } from '#core/pathway/release.ts'
import type { SamplePlace, SampleStory, SampleTopic, SampleYear } from '#core/tally/sample-year.ts'
import type { Reader } from '../reader.ts'

type Named = Pick<Release, 'pathways' | 'groups' | 'destinations'>
type Path = readonly (string | number)[]

/** Reads demo/year.yaml: what the calls of the invented year are about, where they go, and what happened in it. */
export function readSampleYear(reader: Reader, release: Named): SampleYear {
  reader.onlyKeys([], ['calls-per-day', 'topics', 'stories'])
  return {
    callsPerDay: reader.number(['calls-per-day'], 0),
    topics: reader.keys(['topics']).flatMap((id) => readTopic(reader, release, id)),
    stories: Array.from({ length: reader.length(['stories']) }, (_, at) => at).flatMap((at) =>
      readStory(reader, release, ['stories', at]),
    ),
  }
}

function readTopic(reader: Reader, release: Named, id: string): SampleTopic[] {
  const path = ['topics', id]
  reader.onlyKeys(path, ['share', 'winter', 'to'])
  const pathway = release.pathways[id]
  // Where only a few topics are read, the others are not there to be named.
  if (!pathway) return []
  const to = reader
    .keys([...path, 'to'])
    .flatMap((place) => readPlace(reader, release, [...path, 'to', place], place))
  return [
    {
      pathway: id,
      version: pathway.version,
      group: pathway.group,
      sensitive: release.groups[pathway.group]?.sensitive ?? false,
      share: reader.number([...path, 'share'], 0),
      winter: reader.number([...path, 'winter'], 1),
      to,
      signs: pathway.signs.map((sign) => sign.id),
      gate: pathway.kind !== 'symptom' && pathway.gate !== 'none',
      ...(pathway.cause ? { cause: pathway.cause } : {}),
    },
  ]
}

function readPlace(reader: Reader, { destinations }: Named, path: Path, id: string): SamplePlace[] {
  const destination = destinations[id]
  if (!destination) {
    reader.fault(path, `There is no kind of help "${id}".`)
    return []
  }
  const { sensitive, gp, level, high } = destination
  const share = typeof reader.at(path) === 'string' && path.includes('to') ? reader.number(path, 0) : 1
  return [{ destination: id, sensitive, gp: gp || level >= 3, rank: high, share }]
}

function readStory(reader: Reader, release: Named, path: Path): SampleStory[] {
  const kind = reader.required([...path, 'kind'])
  const weeksAgo = reader.number([...path, 'weeks-ago'], 0)
  const to = reader.list([...path, 'to'])
  for (const id of to) readPlace(reader, release, [...path, 'to'], id)
  if (kind === 'release') return [{ kind, weeksAgo, unsure: reader.number([...path, 'unsure'], 1) }]
  const other = kind === 'opens' ? 'before' : 'instead'
  const [place] = readPlace(reader, release, [...path, other], reader.required([...path, other]))
  if (!place) return []
  if (kind === 'opens') return [{ kind, weeksAgo, to, before: place }]
  if (kind === 'closes')
    return [{ kind, weeksAgo, weeks: reader.number([...path, 'weeks'], 1), to, instead: place }]
  reader.fault([...path, 'kind'], 'A story opens, closes or is a release.')
  return []
}
