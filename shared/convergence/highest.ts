/** The places of the greatest values above 0, the greatest first; of equals the first. Much cheaper than sorting. */
export function highest(values: Float32Array, count: number): number[] {
  const places: number[] = []
  const valueAt = (rank: number) => values[places[rank] ?? -1] ?? 0
  for (let place = 0; place < values.length; place++) {
    const value = values[place] ?? 0
    if (value <= 0 || (places.length === count && value <= valueAt(count - 1))) continue
    let rank = Math.min(places.length, count - 1)
    for (; rank > 0 && valueAt(rank - 1) < value; rank--) places[rank] = places[rank - 1] ?? place
    places[rank] = place
  }
  return places
}
