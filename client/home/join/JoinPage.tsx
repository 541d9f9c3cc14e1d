import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { call, problemOfError } from '../../api/call.ts'
import { ProblemNotice } from '../../problems/ProblemNotice.tsx'
import { Intro } from '../intro/Intro.tsx'
import { BoardPicture } from '../intro/BoardPicture.tsx'
import { RoomList } from '../RoomList.tsx'
import { SplitPage } from '../SplitPage.tsx'
import { suggestLanguage } from '../../text/i18n.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Skeleton } from '../../ui/states/Skeleton.tsx'
import { JoinForm } from './JoinForm.tsx'
import { Rejoin } from './Rejoin.tsx'

/** Where an invite leads: a name, and in. Whoever is in the room already goes on without being asked. */
export function JoinPage() {
  const { token = '' } = useParams()
  const invite = useQuery({
    queryKey: ['invite', token],
    queryFn: () => call('readInvite', { params: { token } }),
    staleTime: Infinity,
  })
  const language = invite.data?.language
  useEffect(() => {
    if (language) void suggestLanguage(language)
  }, [language])
  return (
    <SplitPage side={<BoardPicture />}>
      {invite.isPending && <Skeleton height={40} width="70%" />}
      {invite.isError && <Closed error={invite.error} onRetry={() => void invite.refetch()} />}
      {invite.data &&
        (invite.data.me ? (
          <Rejoin token={token} invite={invite.data} me={invite.data.me} />
        ) : (
          <JoinForm token={token} invite={invite.data} />
        ))}
    </SplitPage>
  )
}

function Closed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation()
  if (problemOfError(error).status !== 404) return <ProblemNotice error={error} onRetry={onRetry} />
  return (
    <>
      <title>{`${t('home.closedTitle')} · Rotunda`}</title>
      <Intro title={t('home.closedTitle')} lead={t('home.closedLead')}>
        <RoomList />
        <p>
          <Button asChild>
            <Link to="/">{t('home.toStart')}</Link>
          </Button>
        </p>
      </Intro>
    </>
  )
}
