import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { createRememberedSwitch } from '../../ui/browser/rememberedSwitch.ts'

/** Whether it is asked, where there is one: whoever said no once is not asked for it again. */
export const asksEmbedder = createRememberedSwitch('rotunda.ideas.embedder', true)

/** Where texts would be sent; undefined where whoever runs the server has named nothing, and while that is not known. */
export function useEmbedder(): string | undefined {
  const room = useRoom(({ state }) => state.room.id)
  const { data } = useQuery({
    queryKey: ['embedder', room],
    queryFn: () => call('readEmbedder', { params: { room } }),
    staleTime: Infinity,
  })
  return data?.host ?? undefined
}
