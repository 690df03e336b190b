import { BlockList, isIP } from 'node:net'

/**
 * Addresses and networks that are written with commas between them; undefined where one of them is neither.
 * @example netsOf('127.0.0.1, 10.1.0.0/16')?.check('10.1.2.3') // true
 */
export function netsOf(text: string): BlockList | undefined {
  const nets = new BlockList()
  for (const net of text.split(',').map((one) => one.trim())) {
    if (net === '') continue
    const [address = '', bits, ...more] = net.split('/')
    const family = isIP(address)
    const most = family === 4 ? 32 : 128
    const wide = bits === undefined ? most : /^\d+$/.test(bits) ? Number(bits) : Number.NaN
    if (family === 0 || more.length > 0 || !(wide <= most)) return undefined
    nets.addSubnet(address, wide, family === 4 ? 'ipv4' : 'ipv6')
  }
  return nets
}
