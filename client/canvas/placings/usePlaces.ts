import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Place, Placing, PlacingBallot } from '#shared/placings/model.ts'
import { tellProblem } from '../../problems/tellProblem.ts'
import { useAsk, useMe } from '../../room/RoomContext.tsx'

type Put = (note: string, place: Place | null) => void

/**
 * Where this person has the notes, at once as they move them. The server is asked for one note after another, and only
 * for where it is by then: an arrow key that is held makes twenty places a second.
 */
export function usePlaces({ id, ballots }: Placing): { places: PlacingBallot; put: Put } {
  const me = useMe().id
  const ask = useAsk()
  const [wanted, setWanted] = useState<ReadonlyMap<string, Place | null>>(new Map())
  const waiting = useRef(new Map<string, Place | null>())
  const isSending = useRef(false)
  const isGone = useRef(false)
  useEffect(() => {
    isGone.current = false
    return () => void (isGone.current = true)
  }, [])

  const send = useCallback(async () => {
    if (isSending.current) return
    isSending.current = true
    for (let next = first(waiting.current); next; next = first(waiting.current)) {
      const [note, place] = next
      waiting.current.delete(note)
      try {
        await ask({ type: 'placing.place', placing: id, note, place })
      } catch (error) {
        tellProblem(error)
      }
      if (!waiting.current.has(note) && !isGone.current) setWanted(before => without(before, note))
    }
    isSending.current = false
  }, [ask, id])

  const put = useCallback<Put>(
    (note, place) => {
      waiting.current.set(note, place)
      setWanted(before => new Map(before).set(note, place))
      void send()
    },
    [send],
  )

  const told = ballots[me]
  const places = useMemo(() => {
    const now = new Map<string, Place | null>([...Object.entries(told ?? {}), ...wanted])
    return Object.fromEntries([...now].flatMap(([note, place]) => (place ? [[note, place]] : [])))
  }, [told, wanted])
  return { places, put }
}

const first = <K, V>(map: ReadonlyMap<K, V>): [K, V] | undefined => map.entries().next().value

function without<K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> {
  const rest = new Map(map)
  rest.delete(key)
  return rest
}
