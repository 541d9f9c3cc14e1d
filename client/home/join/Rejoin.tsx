import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/api/endpoints.ts'
import { ProblemNotice } from '../../problems/ProblemNotice.tsx'
import { Intro } from '../intro/Intro.tsx'
import { useEnter } from './useEnter.ts'

type Invite = Answer<'readInvite'>

/** Somebody of the room opened an invite: they enter as who they are, with the invite's role where it is higher. */
export function Rejoin({
  token,
  invite,
  me,
}: {
  token: string
  invite: Invite
  me: NonNullable<Invite['me']>
}) {
  const { t } = useTranslation()
  const enter = useEnter()
  const [error, setError] = useState<unknown>()
  const isAsked = useRef(false)
  const go = () => enter(token, { name: me.name }).catch(setError)
  useEffect(() => {
    if (isAsked.current) return
    isAsked.current = true
    void go()
  })
  return (
    <Intro title={invite.room.name} lead={t('home.joining')}>
      {error !== undefined && <ProblemNotice error={error} onRetry={() => void go()} />}
    </Intro>
  )
}
