/** Loaded before the server's own code: the time is what the parent process says it is, so that the server itself knows nothing of a simulation. */
let told = Number(process.env.TOLD_TIME)
Date.now = () => told
process.on('message', (ms: number) => {
  told = ms
  process.send!(ms)
})
// Listening to the parent keeps no server alive.
process.channel?.unref()
