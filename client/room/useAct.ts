import type { Command } from '#shared/room/commands.ts'
import { tellProblem } from '../problems/tellProblem.ts'
import { useAsk } from './RoomContext.tsx'

/** Asks for something from a menu or a switch: what is refused is said in a toast. True when it was done. */
export function useAct() {
  const ask = useAsk()
  return async (command: Command): Promise<boolean> => {
    try {
      await ask(command)
      return true
    } catch (error) {
      tellProblem(error)
      return false
    }
  }
}
