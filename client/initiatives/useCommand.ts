import { useState } from 'react'
import type { Command } from '#shared/room/commands.ts'
import { useAct } from '../room/useAct.ts'

/** `useAct`, and whether the answer is still awaited. */
export function useCommand() {
  const act = useAct()
  const [isPending, setPending] = useState(false)
  const run = async (command: Command): Promise<boolean> => {
    setPending(true)
    const isDone = await act(command)
    setPending(false)
    return isDone
  }
  return { run, isPending }
}
