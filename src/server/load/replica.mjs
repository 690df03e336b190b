import { createServer } from 'node:http'
import express from 'express'
import expressPouch from 'express-pouchdb'
import http from 'pouchdb-adapter-http'
import memory from 'pouchdb-adapter-memory'
import PouchDB from 'pouchdb-core'
import mapReduce from 'pouchdb-mapreduce'
import replication from 'pouchdb-replication'

/** PouchDB with its own server in memory, in a folder of its own: says its address, then puts the cells that it is sent into one document and replicates it. */
PouchDB.plugin(memory).plugin(http).plugin(mapReduce).plugin(replication)
const Here = PouchDB.defaults({ adapter: 'memory' })
const server = createServer(
  express().use('/', expressPouch(Here, { mode: 'minimumForPouchDB', inMemoryConfig: true })),
)
const device = new PouchDB('device', { adapter: 'memory' })

process.on('message', async ({ to, cells }) => {
  const before = await device.get('week').catch(() => ({ _id: 'week' }))
  await device.put({ ...before, cells })
  await device.replicate.to(`${to}tallies`)
  process.send('done')
})
server.listen(0, '127.0.0.1', () => process.send(`http://127.0.0.1:${server.address().port}/`))
