import { Status } from '#shared/initiatives/model.ts'

export const isStatus = (id: unknown): id is Status => Status.safeParse(id).success
