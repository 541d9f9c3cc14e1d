import { createMemoryLog } from '../../../server/logs/memoryLog.ts'
import { logRewritingContract } from '../../contracts/logRewriting.ts'
import { logStoreContract } from '../../contracts/logStore.ts'

const openInMemory = async () => ({ store: createMemoryLog() })

logStoreContract('the log in memory', openInMemory)
logRewritingContract('the log in memory', openInMemory)
