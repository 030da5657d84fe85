/**
 * The AT Protocol servers listen on every interface, and have no setting for it.
 * This keeps them on loopback: import it before them and every TCP server that the
 * process opens without naming a loopback address listens on 127.0.0.1 and, where there is IPv6, on ::1,
 * because `localhost` may mean either.
 */
import net from 'node:net'

const LOOPBACK = '127.0.0.1'
const isLoopback = (host) => host === 'localhost' || host === '::1' || /^127\./.test(host ?? '')
const original = net.Server.prototype.listen

/** Takes connections to ::1 at the same port for a server that listens on 127.0.0.1. */
function listenOnIpv6Too(server) {
  const twin = net.createServer((socket) => server.emit('connection', socket))
  twin.on('error', () => twin.close()) // no IPv6 here, or the port is taken there
  twin.unref()
  original.call(twin, { port: server.address().port, host: '::1' })
  server.once('close', () => twin.close())
}

net.Server.prototype.listen = function listen(...given) {
  const [first] = given
  if (typeof first === 'object' && first !== null) {
    if (!('path' in first) && !('fd' in first) && !('_handle' in first) && !isLoopback(first.host)) {
      given[0] = { ...first, host: LOOPBACK }
      this.once('listening', () => listenOnIpv6Too(this))
    }
    return original.apply(this, given)
  }
  const isPort = first === undefined || typeof first === 'function' || /^\d+$/.test(String(first))
  if (!isPort) return original.apply(this, given)
  const port = typeof first === 'function' || first === undefined ? 0 : Number(first)
  const host = typeof given[1] === 'string' && isLoopback(given[1]) ? given[1] : LOOPBACK
  if (host === LOOPBACK) this.once('listening', () => listenOnIpv6Too(this))
  const backlog = given.slice(1).find((value) => typeof value === 'number')
  const callback = given.find((value) => typeof value === 'function')
  return original.apply(this, [
    { port, host, ...(backlog ? { backlog } : {}) },
    ...(callback ? [callback] : []),
  ])
}
