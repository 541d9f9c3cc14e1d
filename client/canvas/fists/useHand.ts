import { useState } from 'react'
import type { Fingers, Fist } from '#shared/fists/model.ts'
import { useMe } from '../../room/RoomContext.tsx'
import { useAct } from '../../room/useAct.ts'

/** What this person shows, at once as they choose it. @returns how to show something else, or nothing */
export function useHand({ id, ballots }: Fist): [Fingers | undefined, (fingers: Fingers | null) => void] {
  const me = useMe().id
  const act = useAct()
  const [wanted, setWanted] = useState<{ fingers: Fingers | null }>()
  const shown = wanted ? (wanted.fingers ?? undefined) : ballots[me]
  const show = (fingers: Fingers | null) => {
    const wish = { fingers }
    setWanted(wish)
    void act({ type: 'fist.answer', fist: id, fingers }).then(() =>
      setWanted(newest => (newest === wish ? undefined : newest)),
    )
  }
  return [shown, show]
}
