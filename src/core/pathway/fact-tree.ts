import type { FactValue } from './expression.ts'

/** What comes out for every combination of facts, branching only on facts that were really looked at. */
export type FactTree<T> =
  | { readonly leaf: T }
  | {
      readonly fact: string
      readonly branches: readonly { readonly value: FactValue; readonly tree: FactTree<T> }[]
    }

/** Raised inside an evaluation to say which fact must be split next; each tree has its own, so that one may be grown inside another. It never leaves this file. */
class Split {
  fact = ''
}

/** Grows the tree of an evaluation that asks for facts through `lookup`; `domain` gives the values a fact may still take. */
export function growTree<T>(
  evaluate: (lookup: (fact: string) => FactValue) => T,
  domain: (fact: string) => readonly FactValue[],
): FactTree<T> {
  const split = new Split()
  const known = new Map<string, FactValue>()
  const lookup = (fact: string): FactValue => {
    const value = known.get(fact)
    if (value !== undefined) return value
    const values = domain(fact)
    if (values.length === 1) {
      known.set(fact, values[0]!)
      return values[0]!
    }
    split.fact = fact
    throw split
  }
  const grow = (): FactTree<T> => {
    const fixed = new Set(known.keys())
    try {
      return { leaf: evaluate(lookup) }
    } catch (thrown) {
      if (thrown !== split) throw thrown
      const fact = split.fact
      const branches = domain(fact).map((value) => {
        for (const id of known.keys()) if (!fixed.has(id)) known.delete(id)
        known.set(fact, value)
        return { value, tree: grow() }
      })
      for (const id of known.keys()) if (!fixed.has(id)) known.delete(id)
      return { fact, branches }
    }
  }
  return grow()
}

/** Every leaf of a tree, each with the facts that lead to it. */
export function leavesOf<T>(tree: FactTree<T>): { leaf: T; path: ReadonlyMap<string, FactValue> }[] {
  const found: { leaf: T; path: ReadonlyMap<string, FactValue> }[] = []
  const walk = (node: FactTree<T>, path: ReadonlyMap<string, FactValue>): void => {
    if ('leaf' in node) found.push({ leaf: node.leaf, path })
    else for (const { value, tree: next } of node.branches) walk(next, new Map(path).set(node.fact, value))
  }
  walk(tree, new Map())
  return found
}

/** The facts on which the outcome really depends, those nearest the root first; leaves with the same name count as equal. */
export function decidingFacts<T>(tree: FactTree<T>, name: (leaf: T) => string): string[] {
  const depth = new Map<string, number>()
  const reduce = (node: FactTree<T>, level: number): string => {
    if ('leaf' in node) return name(node.leaf)
    const names = node.branches.map(({ tree: next }) => reduce(next, level + 1))
    if (names.every((other) => other === names[0])) return names[0]!
    depth.set(node.fact, Math.min(level, depth.get(node.fact) ?? level))
    return `${node.fact}(${names.join(';')})`
  }
  reduce(tree, 0)
  return [...depth].sort((a, b) => a[1] - b[1]).map(([fact]) => fact)
}

/** The yes/no facts for which "no" can matter more than "yes" and never the other way round: somewhere in the tree a "no" leads to a heavier leaf than a "yes" would. */
export function factsWhereNoMatters<T>(tree: FactTree<T>, weight: (leaf: T) => number): ReadonlySet<string> {
  const yes = new Set<string>()
  const no = new Set<string>()
  const heaviest = (node: FactTree<T>): number => {
    if ('leaf' in node) return weight(node.leaf)
    const weights = new Map(node.branches.map(({ value, tree: next }) => [value, heaviest(next)]))
    const [forYes, forNo] = [weights.get(true), weights.get(false)]
    if (forYes !== undefined && forNo !== undefined && forYes !== forNo)
      (forNo > forYes ? no : yes).add(node.fact)
    return Math.max(...weights.values())
  }
  heaviest(tree)
  return new Set([...no].filter((fact) => !yes.has(fact)))
}
