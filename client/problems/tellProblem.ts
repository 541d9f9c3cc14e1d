import { errorText } from './problemText.ts'

/** Says in a toast what went wrong, once however often it happens in a row. */
export function tellProblem(error: unknown): void {
  const text = errorText(error)
  void import('sonner').then(({ toast }) => toast.error(text, { id: text }))
}
