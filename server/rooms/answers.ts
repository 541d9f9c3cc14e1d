// What each command that had an id led to, so that a retry gets the first answer. Only the place in the log is
// kept; the events are read from there, the same before a restart and after it. A command that led to no events has
// left nothing in the log: it is remembered until the room leaves the memory, and decided again after that. As long as the
// room is in memory, another command under the same id is told from the first one sent again.
import type { RoomEvent } from '#shared/room/events.ts'

/** The entries a command led to: those after `after`, up to and including `seq`. None when both are the same. */
export interface AnsweredCommand {
  after: number
  seq: number
  /** Of the command itself; undefined when only its events are known, from the log. */
  digest?: string | undefined
}

export interface Answers {
  find(by: string, command: string): AnsweredCommand | undefined
  remember(by: string, command: string, answered: AnsweredCommand): void
  /** Takes in events in the order of the log. */
  addEvents(events: RoomEvent[]): void
}

/** Commands a room remembers; also how far back its log is read for them when it is loaded. */
export const rememberedCommands = 5_000

export function createAnswers(limit = rememberedCommands): Answers {
  const answered = new Map<string, AnsweredCommand>()
  const keyOf = (by: string, command: string) => `${by} ${command}`

  function remember(by: string, command: string, place: AnsweredCommand): void {
    const key = keyOf(by, command)
    answered.delete(key)
    answered.set(key, place)
    if (answered.size <= limit) return
    for (const oldest of answered.keys()) {
      answered.delete(oldest)
      return
    }
  }

  return {
    find: (by, command) => answered.get(keyOf(by, command)),
    remember,
    addEvents(events) {
      for (const { by, command, seq } of events) {
        if (command === undefined) continue
        const before = answered.get(keyOf(by, command))
        remember(by, command, { ...before, after: before?.after ?? seq - 1, seq })
      }
    },
  }
}
