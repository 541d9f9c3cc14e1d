// One way to change a status for everything that offers it (card, table, page): it passes the statuses between one
// after the other, and asks for the reason where the rules want one.
import { createContext, useContext, useState, type ReactNode } from 'react'
import { wayTo } from '#shared/initiatives/wayTo.ts'
import type { Initiative, Status } from '#shared/initiatives/model.ts'
import { useAct } from '../../room/useAct.ts'
import { ReasonDialog } from './ReasonDialog.tsx'

interface Moves {
  /** True when the initiative has the status now; false when it was refused or the person thought better of it. */
  move: (initiative: Initiative, status: Status) => Promise<boolean>
  /** Id of the initiative that is on its way. */
  moving: string | undefined
}

const MoveContext = createContext<Moves | undefined>(undefined)

interface Question {
  initiative: Initiative
  status: Extract<Status, 'backlog' | 'cancelled'>
  answer: (isMoved: boolean) => void
}

export function MoveProvider({ children }: { children: ReactNode }) {
  const act = useAct()
  const [question, setQuestion] = useState<Question>()
  const [moving, setMoving] = useState<string>()

  const send = async ({ id: initiative, status: from }: Initiative, to: Status, reason?: string) => {
    setMoving(initiative)
    let isMoved = false
    for (const status of wayTo(from, to)) {
      isMoved = await act({
        type: 'initiative.setStatus',
        initiative,
        status,
        ...(status === to && { reason }),
      })
      if (!isMoved) break
    }
    setMoving(undefined)
    return isMoved
  }
  const move = (initiative: Initiative, status: Status): Promise<boolean> =>
    status === 'backlog' || status === 'cancelled'
      ? new Promise(answer => setQuestion({ initiative, status, answer }))
      : send(initiative, status)
  const close = (asked: Question, isMoved: boolean) => {
    setQuestion(undefined)
    asked.answer(isMoved)
  }
  return (
    <MoveContext value={{ move, moving }}>
      {children}
      {question && (
        <ReasonDialog
          initiative={question.initiative}
          status={question.status}
          onLeave={() => close(question, false)}
          onConfirm={async reason => {
            if (await send(question.initiative, question.status, reason)) close(question, true)
          }}
        />
      )}
    </MoveContext>
  )
}

export function useMoves(): Moves {
  const moves = useContext(MoveContext)
  if (!moves) throw new Error('Outside of MoveProvider')
  return moves
}
