import { useEffect, useRef, useState } from 'react'
import { useOutline } from '../../api/useOutline.ts'

/**
 * A board in miniature. Fetched again every few seconds while somebody is on it, rarely otherwise, and when
 * the page is looked at again; not at all before the card has come into view.
 */
export function useSeenOutline(room: string, board: string, isBusy: boolean) {
  const { ref, isSeen } = useSeen()
  const query = useOutline(room, board, { enabled: isSeen, refetchInterval: isBusy ? 15_000 : 60_000 })
  const { refetch } = query
  const wasBusy = useRef(isBusy)
  useEffect(() => {
    if (wasBusy.current !== isBusy && isSeen) void refetch()
    wasBusy.current = isBusy
  }, [isBusy, isSeen, refetch])
  return { ref, outline: query.data }
}

function useSeen() {
  const ref = useRef<HTMLElement>(null)
  const [isSeen, setSeen] = useState(false)
  useEffect(() => {
    if (!ref.current || isSeen) return
    const observer = new IntersectionObserver(
      entries => entries.some(entry => entry.isIntersecting) && setSeen(true),
      { rootMargin: '200px' },
    )
    observer.observe(ref.current)
    return () => observer.disconnect()
  }, [isSeen])
  return { ref, isSeen }
}
