import { createMemoryLog } from '../../../server/logs/memoryLog.ts'
import { logStoreContract } from '../../contracts/logStore.ts'

logStoreContract('the log in memory', async () => ({ store: createMemoryLog() }))
