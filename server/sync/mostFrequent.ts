// Who gives a place up on a board that is full: whoever has most of them. One person with a thousand sockets keeps
// nobody else out.

interface Seated {
  readonly person: string
}

/** The last to have come of the person who has most; whoever `comes`, when nobody has more than they. */
export function mostFrequent<T extends Seated>(seated: Iterable<T>, comes: T): T {
  const counts = new Map([[comes.person, { count: 1, last: comes }]])
  let most = { count: 1, last: comes }
  for (const each of seated) {
    const own = counts.get(each.person) ?? { count: 0, last: each }
    own.count++
    if (each.person !== comes.person) own.last = each
    counts.set(each.person, own)
    if (own.count > most.count) most = own
  }
  return most.last
}
