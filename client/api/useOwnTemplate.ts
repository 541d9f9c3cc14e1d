import { useQuery } from '@tanstack/react-query'
import { call } from './call.ts'

/** What is on a template of the room's own. It never changes once it was made. */
export const useOwnTemplate = (room: string, template: string | undefined) =>
  useQuery({
    queryKey: ['own template', template],
    queryFn: () => call('readOwnTemplate', { params: { room, template: template ?? '' } }),
    enabled: template !== undefined,
    staleTime: Infinity,
  })
