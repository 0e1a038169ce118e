import {createHash} from 'node:crypto'
import Fastify from 'fastify'

const app = Fastify()
const users = new Map([['42', {id: '42', name: 'Ada'}]])

app.get('/health', async () => ({status: 'ok'}))

app.get('/users', async () => [...users.values()])

app.get('/users/:id', async (request, reply) => users.get(request.params.id) ?? reply.code(404).send({message: 'no such user'}))

app.put('/users/:id', async (request, reply) => {
  const isNew = !users.has(request.params.id)
  const user = {id: request.params.id, name: request.body.name}
  users.set(user.id, user)
  return reply.code(isNew ? 201 : 200).send(user)
})

app.delete('/users/:id', async (request, reply) => {
  users.delete(request.params.id)
  return reply.code(204).send()
})

// The whole state as one short text: StatusQuo sees by it whether a request has changed anything.
app.get('/internal/digest', async () => {
  const state = JSON.stringify([...users.values()])
  return {digest: createHash('sha256').update(state).digest('hex')}
})

await app.listen({port: Number(process.env.PORT ?? 3000), host: process.env.HOST ?? '127.0.0.1'})
