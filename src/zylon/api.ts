/** The calls of the Zylon Workspace API; each checks its answer. */
import { asAcknowledgement, asJson, asList } from './answers.ts';
import { checked, unexpected } from './checked.ts';
import type { Connector } from './connectors.ts';
import { idList } from './ids.ts';
import type { Call, HttpApi } from '../http/client.ts';
import type { OpenAnswer } from '../http/open-answer.ts';
import type { Log } from '../log/log.ts';
import { type Listed, readIntegrations } from './integrations.ts';
import { HEALTH, type Integration, INTEGRATION, ME, type Me } from './schemas.ts';
import type { Limits } from '../http/clock.ts';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** A GET without a method of its own here. */
export interface ReadCall {
  /** What it is for, as `list the projects`. */
  readonly task: string;
  readonly segments: readonly string[];
  readonly query: Readonly<Record<string, string>>;
}

const APP = ['api', 'v1', 'app'] as const;

const NO_LIST = 'the whole answer: expected a list';
const LOOK_UP_USER = "look up the token's user";

/** An integration in a sentence. */
const named = ({ label }: Connector, id: string): string => `the ${label} integration ${idList([id])}`;

/** What these calls need of HTTP. */
export type Http = Pick<HttpApi, 'exchange' | 'open' | 'holdsSecret'>;

export class ZylonApi {
  readonly #http: Http;
  readonly #log: Log;

  /** @param log for the retries and timings of these calls */
  constructor(http: Http, log: Log) {
    this.#http = http;
    this.#log = log;
  }

  /** The same API over the same connections, with another log. */
  tellingIn(log: Log): ZylonApi {
    return new ZylonApi(this.#http, log);
  }

  /** `GET P/{slug}/{id}/config`: whatever JSON it holds; no schema is documented. */
  async config(connector: Connector, id: string, limits: Limits): Promise<unknown> {
    const task = `read the configuration of ${named(connector, id)}`;
    return this.#http.exchange(this.#read(task, ['integration', connector.slug, id, 'config'], limits), asJson);
  }

  /** `POST P/{slug}`: a new integration, for connectors that take credentials. */
  async create({ slug, label }: Connector, credentials: Credentials, limits: Limits): Promise<Integration> {
    const task = `create a ${label} integration`;
    const call = this.#post('create', task, ['integration', slug], limits, JSON.stringify(credentials));
    return this.#integration(await this.#http.exchange(call, asJson), call);
  }

  /** `POST P/{slug}/{id}`: new credentials for an integration. True where the answer is the integration. */
  async update(connector: Connector, id: string, credentials: Credentials, limits: Limits): Promise<boolean> {
    const task = `update the credentials of ${named(connector, id)}`;
    const segments = ['integration', connector.slug, id];
    const call = this.#post('update', task, segments, limits, JSON.stringify(credentials));
    return INTEGRATION.safeParse(await this.#http.exchange(call, asJson)).success;
  }

  /** `POST P/{slug}/{id}/refresh_token`: answers `"ok"` as JSON or as plain text. */
  async refreshOauth(connector: Connector, id: string, limits: Limits): Promise<void> {
    const task = `renew the OAuth access of ${named(connector, id)}`;
    const call = this.#post('refresh', task, ['integration', connector.slug, id, 'refresh_token'], limits);
    await this.#http.exchange({ ...call, accept: 'application/json, text/plain' }, asAcknowledgement);
  }

  /** `POST P/{slug}/{id}/ingest`: one JSON document, or a stream of events, still to be read. */
  async ingest(connector: Connector, id: string, body: string | undefined, limits: Limits): Promise<OpenAnswer> {
    const task = `start the ingest of ${named(connector, id)}`;
    const call = this.#post('ingest', task, ['integration', connector.slug, id, 'ingest'], limits, body);
    return this.#http.open({ ...call, accept: 'application/json, text/event-stream, application/x-ndjson' });
  }

  /** `GET /api/v1/app/user/integrations`: those of the token's user. */
  async integrations(limits: Limits, retries?: number): Promise<Listed> {
    const call = this.#read('list the integrations', ['user', 'integrations'], limits, retries);
    const list = await this.#http.exchange(call, (answer) => asList(answer, () => unexpected(call, NO_LIST)));
    return readIntegrations(list, (id) => this.#http.holdsSecret(id));
  }

  /** `GET /api/v1/app/me`: the token's user. */
  async user(limits: Limits, retries?: number): Promise<Me> {
    const call = this.#read(LOOK_UP_USER, ['me'], limits, retries);
    return checked(ME, await this.#http.exchange(call, asJson), call);
  }

  /** The same, where the user's id is needed. */
  async me(limits: Limits): Promise<Me & { readonly id: string }> {
    const { id, ...rest } = await this.user(limits);
    if (id === undefined) throw unexpected(this.#read(LOOK_UP_USER, ['me'], limits), 'field id: missing');
    return { id, ...rest };
  }

  /** `GET /api/health`: the version, if it reports one. Sent without the token, and never retried. */
  async version(limits: Limits): Promise<string | undefined> {
    const call = { ...this.#read('look up the version', [], limits, 0), segments: ['api', 'health'], anonymous: true };
    return checked(HEALTH, await this.#http.exchange(call, asJson), call).commit;
  }

  /** `GET /api/v1/app/{segments}`: resolves to what `check` returns for the JSON. */
  async read<T>(
    { task, segments, query }: ReadCall,
    limits: Limits,
    check: (value: unknown, call: Call) => T,
  ): Promise<T> {
    const call = { ...this.#read(task, segments, limits), query };
    return check(await this.#http.exchange(call, asJson), call);
  }

  /** Refuses an id that contains a secret of this run, since ids are not masked. */
  #integration(value: unknown, call: Call): Integration {
    const integration = checked(INTEGRATION, value, call);
    if (this.#http.holdsSecret(integration.id)) throw unexpected(call, 'field id: it contains a secret of this run');
    return integration;
  }

  #read(task: string, segments: readonly string[], limits: Limits, retries?: number): Call {
    return {
      purpose: 'read',
      task,
      method: 'GET',
      segments: [...APP, ...segments],
      limits,
      log: this.#log,
      retries,
    };
  }

  #post(purpose: Call['purpose'], task: string, segments: readonly string[], limits: Limits, body?: string): Call {
    return {
      purpose,
      task,
      method: 'POST',
      segments: [...APP, ...segments],
      limits,
      log: this.#log,
      body,
    };
  }
}
