// What an update brings that its document does not have yet: where each item will stand, before Yjs puts it there.
// Items that stand together, in one list or under one key of a map, are a chain; the order in it is what Yjs has to
// find out, and what a forged update makes expensive.
import * as Y from 'yjs'

/** A type in the document; or the item of one that the update makes; or a root that nobody has used, by its name. */
type Parent = Y.ContentType['type'] | Y.Item | string

export interface Chain {
  parent: Parent
  key: string | null
  /** How many of its items are new. */
  items: number
  /** How many of these do not simply follow the one that their author put there before. */
  jumps: number
  /** The end of the newest item so far. */
  client: number
  clock: number
}

export class FreshStructs {
  readonly items: Y.Item[] = []
  readonly deletions: Map<number, { clock: number; len: number }[]>
  readonly #doc: Y.Doc
  readonly #byClient = new Map<number, Y.Item[]>()
  readonly #placed = new Map<Y.Item, Chain | undefined>()
  /** Those that do not simply follow. */
  readonly #jumping: { item: Y.Item; chain: Chain }[] = []
  readonly #chains = new Map<Parent, Map<string | null, Chain>>()
  readonly #madeTypes: Y.Item[] = []

  /** @param update one that has passed the inspection */
  constructor(update: Uint8Array, doc: Y.Doc) {
    this.#doc = doc
    const { structs, ds } = Y.decodeUpdate(update)
    this.deletions = ds.clients
    for (const struct of structs) if (struct instanceof Y.Item) this.#add(struct)
    for (const item of this.items) this.#count(item)
  }

  #add(item: Y.Item): void {
    const { client, clock } = item.id
    if (clock + item.length <= Y.getState(this.#doc.store, client)) return
    this.items.push(item)
    const own = this.#byClient.get(client)
    if (own) own.push(item)
    else this.#byClient.set(client, [item])
    if (item.content instanceof Y.ContentType) this.#madeTypes.push(item)
  }

  /** Where an item will stand; undefined for one that gets nowhere. */
  placeOf(item: Y.Item): Pick<Chain, 'parent' | 'key'> | undefined {
    return this.#placed.get(item)
  }

  *chains(): Generator<Chain> {
    for (const chains of this.#chains.values()) yield* chains.values()
  }

  /** How many items of the document lie where new ones have to find their places, not counted far beyond `most`. */
  spanned(most: number): number {
    const lefts = new Map<Y.Item, Y.Item | null>()
    const rights = new Map<Y.Item, Y.Item | null>()
    let sum = 0
    for (const { item, chain } of this.#jumping) {
      const left = this.#edge(item, 'origin', lefts)
      const right = this.#edge(item, 'rightOrigin', rights)
      // Into the middle of one.
      if (left && left === right) continue
      for (let at = left ? left.right : firstOf(chain); at && at !== right && sum <= most; at = at.right)
        sum++
      if (sum > most) break
    }
    return sum
  }

  /** The nearest item of the document on one side; null for its end, and for one that gets nowhere. */
  #edge(item: Y.Item, side: 'origin' | 'rightOrigin', known: Map<Y.Item, Y.Item | null>): Y.Item | null {
    const path: Y.Item[] = []
    let edge: Y.Item | null = null
    for (let at: Y.Item | undefined = item; at;) {
      const before = known.get(at)
      if (before !== undefined) {
        edge = before
        break
      }
      known.set(at, null)
      path.push(at)
      const id: Y.ID | null = at[side]
      at = id ? this.#find(id) : undefined
      if (at && this.#isKnown(at)) {
        edge = at
        break
      }
    }
    for (const each of path) known.set(each, edge)
    return edge
  }

  /** How deep the types of the update will lie, those that lie deeper than `most` not looked into. */
  depth(most: number): number {
    let deepest = 0
    for (const made of this.#madeTypes) {
      let depth = 0
      let item: Y.Item | null = made
      for (; item && depth <= most; depth++) item = this.#typeAbove(item)
      deepest = Math.max(deepest, depth)
    }
    return deepest
  }

  #typeAbove(item: Y.Item): Y.Item | null {
    const parent = this.#placed.has(item) ? this.#placed.get(item)?.parent : item.parent
    if (parent instanceof Y.Item) return parent
    return parent instanceof Y.AbstractType ? parent._item : null
  }

  /** Whether something is split when `clock` has to be the beginning of an item. */
  splitsAt(client: number, clock: number): boolean {
    const item = this.#find(Y.createID(client, clock))
    return item !== undefined && item.id.clock < clock
  }

  #find(id: Y.ID): Y.Item | undefined {
    if (id.clock < Y.getState(this.#doc.store, id.client)) {
      const known: Y.Item | Y.GC = Y.getItem(this.#doc.store, id)
      return known instanceof Y.Item ? known : undefined
    }
    const own = this.#byClient.get(id.client) ?? []
    let low = 0
    let high = own.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const item = own[middle]
      if (!item) return undefined
      if (id.clock < item.id.clock) high = middle - 1
      else if (id.clock >= item.id.clock + item.length) low = middle + 1
      else return item
    }
    return undefined
  }

  /** Items come by author and clock, so the chain need only remember its newest. */
  #count(item: Y.Item): void {
    const chain = this.#chainOf(item)
    if (!chain) return
    const { origin, id } = item
    const follows = origin?.client === id.client && chain.client === id.client && chain.clock === origin.clock
    if (!follows) {
      chain.jumps++
      this.#jumping.push({ item, chain })
    }
    chain.items++
    chain.client = id.client
    chain.clock = id.clock + item.length - 1
  }

  /** An item that names a neighbour stands where that one does. Undefined for those that get nowhere. */
  #chainOf(item: Y.Item): Chain | undefined {
    const path: Y.Item[] = []
    let chain: Chain | undefined
    for (let at: Y.Item | undefined = item; at;) {
      if (this.#placed.has(at)) {
        chain = this.#placed.get(at)
        break
      }
      // Two that name each other never get anywhere.
      this.#placed.set(at, undefined)
      path.push(at)
      const beside: Y.ID | null = at.origin ?? at.rightOrigin
      const neighbour: Y.Item | undefined = beside ? this.#find(beside) : undefined
      if (!beside || (neighbour && this.#isKnown(neighbour))) {
        const { parent, parentSub } = neighbour ?? at
        chain = this.#chainAt(this.#parentOf(parent), parentSub)
        break
      }
      at = neighbour
    }
    for (const each of path) this.#placed.set(each, chain)
    return chain
  }

  #isKnown({ id }: Y.Item): boolean {
    return id.clock < Y.getState(this.#doc.store, id.client)
  }

  /** In an update a root is its name, and any other type its id. */
  #parentOf(parent: unknown): Parent | undefined {
    if (parent instanceof Y.AbstractType) return parent
    if (typeof parent === 'string') return this.#doc.share.get(parent) ?? parent
    if (!(parent instanceof Y.ID)) return undefined
    const item = this.#find(parent)
    if (!(item?.content instanceof Y.ContentType)) return undefined
    return this.#isKnown(item) ? item.content.type : item
  }

  #chainAt(parent: Parent | undefined, key: string | null): Chain | undefined {
    if (parent === undefined) return undefined
    let chains = this.#chains.get(parent)
    if (!chains) this.#chains.set(parent, (chains = new Map()))
    let chain = chains.get(key)
    if (!chain) chains.set(key, (chain = { parent, key, items: 0, jumps: 0, client: -1, clock: -1 }))
    return chain
  }
}

/** The first item that the document has in a chain. */
function firstOf({ parent, key }: Chain): Y.Item | null {
  if (!(parent instanceof Y.AbstractType)) return null
  if (key === null) return parent._start
  let first = parent._map.get(key) ?? null
  while (first?.left) first = first.left
  return first
}
