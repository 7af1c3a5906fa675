import { BlockList, isIP } from 'node:net';
import type { Context } from 'hono';

/**
 * Where a request comes from: what tries are counted by. The socket's address, unless that is one of our own proxies;
 * then the nearest address in `X-Forwarded-For` that isn't. Whoever sends that header themselves is not believed.
 */
export function clientAddress(context: Context, trustedProxies: readonly string[] = []): string {
  const socket = plainAddress(socketAddress(context));
  const trusted = blockListOf(trustedProxies);
  const isTrusted = (address: string) => trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  if (trustedProxies.length === 0 || !isTrusted(socket)) return socket;
  const named = (context.req.header('X-Forwarded-For') ?? '').split(',').map((one) => plainAddress(one.trim()));
  for (const address of named.toReversed()) {
    if (isIP(address) === 0) break;
    if (!isTrusted(address)) return address;
  }
  return socket;
}

/** Which of these are neither an address nor a network such as `10.0.0.0/8`. */
export function wrongProxies(trustedProxies: readonly string[]): readonly string[] {
  return trustedProxies.filter((one) => {
    const [address = '', length, ...rest] = one.split('/');
    const family = isIP(address);
    if (family === 0 || rest.length > 0) return true;
    return length !== undefined && !(/^\d{1,3}$/.test(length) && Number(length) <= (family === 6 ? 128 : 32));
  });
}

function blockListOf(trustedProxies: readonly string[]): BlockList {
  const list = new BlockList();
  for (const one of trustedProxies) {
    const [address = '', length] = one.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (length === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(length), family);
  }
  return list;
}

/** Asked within the process there is no socket: that is this machine. */
function socketAddress(context: Context): string {
  const env = context.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  return env?.incoming?.socket?.remoteAddress ?? '127.0.0.1';
}

/** An IPv4 address that came over an IPv6 socket, as IPv4. */
function plainAddress(address: string): string {
  return address.toLowerCase().startsWith('::ffff:') && address.includes('.') ? address.slice(7) : address;
}
