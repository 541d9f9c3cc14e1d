import { Plus, Shuffle, Users } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { peopleToGroup, splitEvenly } from '#shared/people/grouping.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { useAct } from '../../room/useAct.ts'
import { useMay, usePeople } from '../../room/usePeople.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Switch } from '../../ui/controls/Switch.tsx'
import { PanelBody } from '../../ui/panels/PanelBody.tsx'
import { useSession } from '../useSession.ts'
import { freeColors } from './groupColors.ts'
import { GroupRow } from './GroupRow.tsx'
import styles from './GroupsTab.module.css'
import { MissingBoards } from './MissingBoards.tsx'
import { NamesDialog } from './NamesDialog.tsx'
import { OwnGroup } from './OwnGroup.tsx'
import { SayToAll } from './SayToAll.tsx'
import { TurnPart } from './TurnPart.tsx'
import { Ungrouped } from './Ungrouped.tsx'

/** The groups, who is in them, and how the boards go from one to the other. */
export function GroupsTab({ board }: { board: string }) {
  const { t } = useTranslation()
  const act = useAct()
  const may = useMay()
  const session = useSession()
  const people = useRoom(({ state }) => state.people)
  const isOpen = useRoom(({ state }) => state.groupChoice)
  const { groups, here } = usePeople()
  const [isListing, setListing] = useState(false)
  const leads = may('group.create')

  const free = freeColors(groups)
  const add = async (count: number) => {
    for (const color of free.slice(0, count))
      await act({ type: 'group.create', name: t(`sessions.groupNames.${color}`), color })
  }
  const mix = () => {
    const split = splitEvenly(
      peopleToGroup({ people }).map(({ id }) => id),
      groups.map(({ id }) => id),
      Math.random,
      person => here.some(({ id }) => id === person),
    )
    void act({ type: 'group.assignMany', groups: split })
  }
  const byList = (
    <Button size="small" icon={Users} onClick={() => setListing(true)}>
      {t('sessions.groups.list')}
    </Button>
  )
  return (
    <PanelBody>
      {leads && session && groups.length > 0 && <TurnPart session={session} groups={groups} />}
      {!leads && <OwnGroup session={session} board={board} />}
      {groups.length === 0 && leads && (
        <div className={styles.first}>
          <p>{t('sessions.groups.none')}</p>
          <div className={styles.row}>
            {[2, 3, 4].map(count => (
              <Button key={count} onClick={() => void add(count)}>
                {t('sessions.groups.make', { count })}
              </Button>
            ))}
          </div>
          <div className={styles.row}>{byList}</div>
        </div>
      )}
      {groups.length > 0 && (
        <ul className={styles.list}>
          {groups.map(group => (
            <GroupRow key={group.id} group={group} here={here} />
          ))}
        </ul>
      )}
      {leads && groups.length > 0 && (
        <>
          <Ungrouped groups={groups} />
          {session && <MissingBoards session={session} groups={groups} />}
          <div className={styles.row}>
            <Button size="small" icon={Shuffle} onClick={mix}>
              {t('sessions.groups.mix')}
            </Button>
            {byList}
            {free.length > 0 && (
              <Button size="small" tone="quiet" icon={Plus} onClick={() => void add(1)}>
                {t('sessions.groups.add')}
              </Button>
            )}
          </div>
          <Switch
            label={t('sessions.groups.choice')}
            hint={t(isOpen ? 'sessions.groups.lateChoose' : 'sessions.groups.latePlaced')}
            checked={isOpen}
            onChange={open => void act({ type: 'group.openChoice', open })}
          />
        </>
      )}
      {leads && session && <SayToAll session={session.id} />}
      {isListing && <NamesDialog groups={groups} onClose={() => setListing(false)} />}
    </PanelBody>
  )
}
