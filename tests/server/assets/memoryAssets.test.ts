import { createMemoryAssets } from '../../../server/assets/memoryAssets.ts'
import { assetStoreContract } from '../../contracts/assetStore.ts'

assetStoreContract('the assets in memory', async () => ({ store: createMemoryAssets() }))
