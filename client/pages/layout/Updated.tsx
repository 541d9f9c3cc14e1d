import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { configQuery } from '../../api/useConfig.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import type * as Saying from './sayUpdated.ts'

/** The build this page belongs to: what the server said first. */
let ownBuild: string | undefined

/** Fetched while the server still has it: among newer pages it has another name. */
let saying: Promise<typeof Saying> | undefined

/** Says so, quietly, when the server that came back has newer pages. Nobody is thrown out of what they are doing. */
export function Updated() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const isLive = useRoom(room => room.isLive)
  useEffect(() => {
    if (!isLive) return
    const say = async () => {
      const staleTime = ownBuild === undefined ? Infinity : 0
      const { build } = await client.fetchQuery({ ...configQuery, staleTime })
      if (build === undefined) return
      ownBuild ??= build
      saying ??= import('./sayUpdated.ts')
      const { sayUpdated } = await saying
      if (build === ownBuild) return
      sayUpdated(t('common.updated'), t('common.refresh'))
    }
    say().catch(() => (saying = undefined)) // asked again after the next interruption
  }, [isLive, client, t])
  return null
}
