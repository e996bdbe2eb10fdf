/**
 * Loaded before the action: its time stands still while anything happens. When nothing does, it jumps to the next timer,
 * once the parent allows it. So nothing waits for real, and no duration depends on the machine.
 */
type Callback = (...args: unknown[]) => void;

const timers = process.getBuiltinModule('node:timers');
const promises = process.getBuiltinModule('node:timers/promises');
const dns = process.getBuiltinModule('node:dns');
const net = process.getBuiltinModule('node:net');
const { setTimeout: later, setImmediate: soon } = timers;
const RealDate = Date;
const EPOCH = RealDate.parse('2026-06-01T12:00:00.000Z');
/** How often the process must look the same before it counts as idle, a look every other millisecond. */
const CALM = 3;
/** The same where a socket is open, on which something may be on its way. */
const CALM_ON_SOCKETS = 50;
const SOCKETS = /^(?:TCP|TLS|Pipe|Shutdown|Write)/;

let now = 0;
let made = 0;
let calm = 0;
let before: string | undefined;
let asked: Timer | undefined;
let pump: NodeJS.Timeout | undefined;
const waiting = new Set<Timer>();

/** What `setTimeout` returns, as far as anybody uses it. */
class Timer {
  readonly id = (made += 1);
  at = 0;
  #ref = true;
  readonly #act: () => void;
  readonly #ms: number;
  readonly #again: boolean;
  constructor(act: () => void, ms = 1, again = false) {
    this.#act = act;
    this.#ms = ms >= 1 && ms <= 2 ** 31 - 1 ? Math.trunc(ms) : 1;
    this.#again = again;
    this.refresh();
  }
  fire(): void {
    waiting.delete(this);
    now = Math.max(now, this.at);
    if (this.#again) this.refresh();
    this.#act();
  }
  refresh(): this {
    this.at = now + this.#ms;
    waiting.add(this);
    arm();
    return this;
  }
  close(): this {
    waiting.delete(this);
    return this;
  }
  ref(): this {
    this.#ref = true;
    arm();
    return this;
  }
  unref(): this {
    this.#ref = false;
    arm();
    return this;
  }
  hasRef(): boolean {
    return this.#ref;
  }
  [Symbol.toPrimitive](): number {
    return this.id;
  }
  [Symbol.dispose](): void {
    this.close();
  }
}

const first = (): Timer | undefined =>
  [...waiting].reduce<Timer | undefined>((best, one) => (best && best.at <= one.at ? best : one), undefined);

/** Every open socket. */
function sockets(): InstanceType<typeof net.Socket>[] {
  const handles: unknown = Reflect.get(process, '_getActiveHandles'); // not documented
  const found: unknown = typeof handles === 'function' ? Reflect.apply(handles, process, []) : [];
  return (Array.isArray(found) ? found : []).filter((one) => one instanceof net.Socket);
}

/** All that is open and what passed through it; undefined where something else than sockets is at work. */
function state(): string | undefined {
  const active = process.getActiveResourcesInfo().filter((name) => name !== 'Timeout');
  if (active.some((name) => !SOCKETS.test(name))) return undefined;
  const moved = sockets()
    .filter(({ remotePort }) => remotePort !== undefined)
    .map((one) => `${one.remotePort}:${one.localPort}:${one.bytesRead}:${one.bytesWritten}`)
    .join(' ');
  return `${active.filter((name) => name.startsWith('T')).join()} ${moved}`;
}

function look(): void {
  pump = undefined;
  const next = first();
  if (next === undefined) return;
  const seen = state();
  calm = seen !== undefined && seen === before ? calm + 1 : 0;
  before = seen;
  const busy = seen !== undefined && seen.trim() !== '';
  if (asked === undefined && calm >= (busy ? CALM_ON_SOCKETS : CALM)) {
    asked = next;
    process.send?.({ at: next.at, busy });
  }
  arm();
}

/** The process lives while a timer does that holds it. */
function arm(): void {
  if (waiting.size === 0) return;
  pump ??= later(look, 2);
  if ([...waiting].some((one) => one.hasRef())) pump.ref();
  else pump.unref();
}

process.on('message', () => {
  const due = asked;
  asked = undefined;
  if (due === undefined || due !== first() || state() !== before) return;
  due.fire();
  // Where nothing comes of it, the next jump follows soon.
  calm -= CALM;
});
process.channel?.unref();

const start = (act: Callback, ms?: number, ...args: unknown[]): unknown => new Timer(() => act(...args), ms);
const every = (act: Callback, ms?: number, ...args: unknown[]): unknown => new Timer(() => act(...args), ms, true);
const stop = (timer: unknown): void => {
  for (const one of waiting) if (one === timer || one.id === Number(timer)) one.close();
};
const sleep = <T>(ms?: number, value?: T, { signal, ref = true }: { signal?: AbortSignal; ref?: boolean } = {}) =>
  new Promise<T | undefined>((resolve, reject) => {
    const abort = (): void => {
      timer.close();
      reject(
        Object.assign(new Error('The operation was aborted', { cause: signal?.reason }), {
          name: 'AbortError',
          code: 'ABORT_ERR',
        }),
      );
    };
    const timer = new Timer(() => {
      signal?.removeEventListener('abort', abort);
      resolve(value);
    }, ms);
    if (!ref) timer.unref();
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort, { once: true });
  });
async function* ticks<T>(ms?: number, value?: T, options = {}): AsyncGenerator<T | undefined> {
  for (;;) yield await sleep(ms, value, options);
}
Object.defineProperty(start, Symbol.for('nodejs.util.promisify.custom'), { value: sleep });
const own = { setTimeout: start, setInterval: every, clearTimeout: stop, clearInterval: stop };
Object.assign(globalThis, own);
Object.assign(timers, own);
Object.assign(promises, { setTimeout: sleep, setInterval: ticks });
Object.assign(promises.scheduler, { wait: (ms: number, options?: object) => sleep(ms, undefined, options) });

/** Of a socket: idle for so long. */
const idle = new WeakMap<object, Timer>();
net.Socket.prototype.setTimeout = function setTimeout(ms: number, act?: () => void) {
  idle.get(this)?.close();
  if (act) this.once('timeout', act);
  if (ms === 0) return this;
  const passed = (): number => this.bytesRead + this.bytesWritten;
  let last = passed();
  const timer = new Timer(() => {
    if (this.destroyed) return;
    const before = last;
    last = passed();
    if (last === before) this.emit('timeout');
    else timer.refresh();
  }, ms).unref();
  idle.set(this, timer);
  return this;
};

AbortSignal.timeout = (ms) => {
  const control = new AbortController();
  const late = (): void => control.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'));
  new Timer(late, ms).unref();
  return control.signal;
};

const dateNow = (): number => EPOCH + now;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, given: unknown[]): object => {
    const made: unknown = Reflect.construct(target, given.length === 0 ? [dateNow()] : given);
    return made instanceof RealDate ? made : new RealDate(Number.NaN);
  },
  apply: () => new RealDate(dateNow()).toString(),
  get: (target, name): unknown => (name === 'now' ? dateNow : Reflect.get(target, name)),
});
Object.defineProperty(performance, 'timeOrigin', { value: EPOCH });
performance.now = () => now;
process.uptime = () => now / 1e3;
const nanoseconds = (): bigint => BigInt(Math.trunc(now)) * 1_000_000n;
const hrtime = (since?: [number, number]): [number, number] => {
  const passed = nanoseconds() - (since ? BigInt(since[0]) * 1_000_000_000n + BigInt(since[1]) : 0n);
  return [Number(passed / 1_000_000_000n), Number(passed % 1_000_000_000n)];
};
process.hrtime = Object.assign(hrtime, { bigint: nanoseconds });
// In base 36, it is long enough for names that must be in no text.
Math.random = () => 0.537_194_628_519;

// A name that does not exist is none here either, whatever the network says.
const { lookup } = dns;
const resolve = (host: string, ...rest: unknown[]): void => {
  if (!/\.(?:invalid|test|example\.com)$/.test(host)) {
    Reflect.apply(lookup, dns, [host, ...rest]);
    return;
  }
  const told = { code: 'ENOTFOUND', errno: -3008, syscall: 'getaddrinfo', hostname: host };
  const error = Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), told);
  const done = rest.at(-1);
  soon(() => {
    if (typeof done === 'function') Reflect.apply(done, undefined, [error]);
  });
};
Object.assign(dns, { lookup: resolve });
process.getBuiltinModule('node:module').syncBuiltinESMExports();
