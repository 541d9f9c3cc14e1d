import type { FieldPath, FieldValues, UseFormSetError } from 'react-hook-form'
import { problemOfError } from '../api/call.ts'
import { problemText } from './problemText.ts'

/** Puts what the server refused at the field it names, or at the whole form (`errors.root.server`). */
export function takeProblem<T extends FieldValues>(
  error: unknown,
  setError: UseFormSetError<T>,
  fields: readonly FieldPath<T>[],
): void {
  const problem = problemOfError(error)
  const field = fields.find(name => name === problem.field)
  setError(field ?? 'root.server', { type: 'server', message: problemText(problem) })
}
