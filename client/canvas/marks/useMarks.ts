import { useContext } from 'react'
import { MarksContext, type Marks } from './marksContext.ts'

export function useMarks(): Marks {
  const marks = useContext(MarksContext)
  if (!marks) throw new Error('Outside of an open board')
  return marks
}
