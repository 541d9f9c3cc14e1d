import { QueryClient } from '@tanstack/react-query'
import { problemOfError } from './call.ts'

const isPassing = (error: unknown) => {
  const { code, status } = problemOfError(error)
  return code === 'unreachable' || status >= 500
}

/** What is fetched and not part of a room's live state: invites, templates, miniatures. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: (failures, error) => failures < 2 && isPassing(error), staleTime: 5_000 },
  },
})
