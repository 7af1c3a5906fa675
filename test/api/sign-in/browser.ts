import { origin, password, type SignInApi } from './sign-in-api.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests look into whatever came
export interface Page<Body = any> {
  readonly status: number;
  readonly body: Body;
  readonly text: string;
  readonly headers: Headers;
  readonly address: string;
}

export interface Sent {
  readonly body?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

let browsers = 0;

/** Keeps cookies apart by site as a browser does, and says where its requests come from. Ours is asked in process. */
export class Browser {
  readonly #api: SignInApi;
  readonly #cookies = new Map<string, Map<string, string>>();
  readonly address: string;

  constructor(api: SignInApi, address?: string) {
    browsers += 1;
    this.#api = api;
    this.address = address ?? `10.1.${browsers >> 8}.${browsers & 255}`;
  }

  get cookies(): Map<string, string> {
    return this.#jarOf(origin);
  }

  async send(method: string, path: string, { body, form, headers = {} }: Sent = {}): Promise<Page> {
    const url = new URL(path.startsWith('/api/') || URL.canParse(path) ? path : `/api/v1${path}`, origin);
    const jar = this.#jarOf(url.origin);
    const all: Record<string, string> = {
      'User-Agent': 'Testfox 1',
      'X-Forwarded-For': this.address,
      ...(method === 'GET' ? {} : { 'Sec-Fetch-Site': 'same-origin', Origin: url.origin }),
      ...(jar.size === 0 ? {} : { Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    };
    const content = form ? new URLSearchParams(form) : typeof body === 'string' ? body : JSON.stringify(body);
    const init: RequestInit = {
      method,
      headers: all,
      redirect: 'manual',
      ...(content === undefined ? {} : { body: content }),
    };
    const isOurs = url.origin === origin;
    const response = isOurs ? await this.#api.fetch(`${url.pathname}${url.search}`, init) : await fetch(url, init);
    for (const cookie of response.headers.getSetCookie()) keep(jar, cookie);
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('Content-Type') ?? '');
    return {
      status: response.status,
      text,
      body: isJson ? JSON.parse(text) : null,
      headers: response.headers,
      address: url.href,
    };
  }

  get(path: string): Promise<Page> {
    return this.send('GET', path);
  }

  post(path: string, body: unknown = undefined, headers: Readonly<Record<string, string>> = {}): Promise<Page> {
    return this.send('POST', path, { body, headers });
  }

  /** Follows where it is led, until a page is shown or `stops` says so. */
  async follow(path: string, stops: (url: URL) => boolean = () => false): Promise<Page> {
    let page = await this.get(path);
    for (let hops = 0; hops < 12; hops += 1) {
      const location = page.headers.get('Location');
      if (location === null) return page;
      const next = new URL(location, page.address);
      if (stops(next)) return { ...page, address: next.href };
      page = await this.get(next.href);
    }
    throw new Error('led around without end');
  }

  signIn(email: string, secret = password): Promise<Page> {
    return this.post('/api/auth/sign-in/email', { email, password: secret });
  }

  /** Whose browser this is; null: nobody's. */
  async who(): Promise<string | null> {
    const { status, body } = await this.get('/me');
    return status === 200 ? body.person.id : null;
  }

  #jarOf(site: string): Map<string, string> {
    const known = this.#cookies.get(site) ?? new Map<string, string>();
    this.#cookies.set(site, known);
    return known;
  }
}

function keep(jar: Map<string, string>, cookie: string): void {
  const [pair = '', ...attributes] = cookie.split(';').map((part) => part.trim());
  const at = pair.indexOf('=');
  const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
  const isOver = attributes.some(
    (one) => /^max-age=0$/i.test(one) || (/^expires=/i.test(one) && Date.parse(one.slice(8)) < Date.now()),
  );
  if (isOver || value === '') jar.delete(name);
  else jar.set(name, value);
}
