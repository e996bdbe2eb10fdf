/** The calls of the Zylon Workspace API, by name, with their answers checked. */
import { asAcknowledgement, asJson, asList } from './answers.ts';
import { checked, unexpected } from './checked.ts';
import type { Connector } from './connectors.ts';
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

const APP = ['api', 'v1', 'app'] as const;

export class ZylonApi {
  readonly #http: HttpApi;
  readonly #log: Log;

  /** @param log where repeats and timings of these calls are told */
  constructor(http: HttpApi, log: Log) {
    this.#http = http;
    this.#log = log;
  }

  /** The same API over the same connections, telling of itself elsewhere. */
  tellingIn(log: Log): ZylonApi {
    return new ZylonApi(this.#http, log);
  }

  /** `GET P/{slug}/{id}/config`: whatever JSON it holds; no schema is documented. */
  async config({ slug }: Connector, id: string, limits: Limits): Promise<unknown> {
    return this.#http.exchange(this.#read(['integration', slug, id, 'config'], limits), asJson);
  }

  /** `POST P/{slug}`: a new integration, for connectors that take credentials. */
  async create({ slug }: Connector, credentials: Credentials, limits: Limits): Promise<Integration> {
    const call = this.#post('create', ['integration', slug], limits, JSON.stringify(credentials));
    return this.#integration(await this.#http.exchange(call, asJson), 'Creating the integration');
  }

  /** `POST P/{slug}/{id}`: new credentials for an integration. Tells whether the answer was an integration. */
  async update({ slug }: Connector, id: string, credentials: Credentials, limits: Limits): Promise<boolean> {
    const call = this.#post('update', ['integration', slug, id], limits, JSON.stringify(credentials));
    return INTEGRATION.safeParse(await this.#http.exchange(call, asJson)).success;
  }

  /** `POST P/{slug}/{id}/refresh_token`: answers `"ok"` as JSON or as plain text. */
  async refreshOauth({ slug }: Connector, id: string, limits: Limits): Promise<void> {
    const call = this.#post('refresh', ['integration', slug, id, 'refresh_token'], limits);
    await this.#http.exchange({ ...call, accept: 'application/json, text/plain' }, asAcknowledgement);
  }

  /** `POST P/{slug}/{id}/ingest`: one JSON document, or a stream of events, still to be read. */
  async ingest({ slug }: Connector, id: string, body: string | undefined, limits: Limits): Promise<OpenAnswer> {
    const call = this.#post('ingest', ['integration', slug, id, 'ingest'], limits, body);
    return this.#http.open({ ...call, accept: 'application/json, text/event-stream, application/x-ndjson' });
  }

  /** `GET /api/v1/app/user/integrations`: those of the token's user. */
  async integrations(limits: Limits, retries?: number): Promise<Listed> {
    const list = await this.#http.exchange(this.#read(['user', 'integrations'], limits, retries), (answer) =>
      asList(answer, () => unexpected('The list of integrations', 'the whole answer: expected a list')),
    );
    return readIntegrations(list, (id) => this.#http.holdsSecret(id));
  }

  /** `GET /api/v1/app/me`: what is told of the token's user. */
  async user(limits: Limits, retries?: number): Promise<Me> {
    const me = await this.#http.exchange(this.#read(['me'], limits, retries), asJson);
    return checked(ME, me, 'The user of the token');
  }

  /** The same, where the user's id is needed. */
  async me(limits: Limits): Promise<Me & { readonly id: string }> {
    const { id, ...rest } = await this.user(limits);
    if (id === undefined) throw unexpected('The user of the token', 'field id: missing');
    return { id, ...rest };
  }

  /** `GET /api/health`: the version that it tells, if it does. Sent without the token, and once. */
  async version(limits: Limits): Promise<string | undefined> {
    const call = { ...this.#read([], limits, 0), segments: ['api', 'health'], anonymous: true };
    return checked(HEALTH, await this.#http.exchange(call, asJson), 'The health').commit;
  }

  /** `GET /api/v1/app/{segments}`: any other JSON, still to be checked. */
  async read(segments: readonly string[], query: Readonly<Record<string, string>>, limits: Limits): Promise<unknown> {
    return this.#http.exchange({ ...this.#read(segments, limits), query }, asJson);
  }

  /** An id is printed and put out as it is, so one that holds a secret of ours is refused. */
  #integration(value: unknown, what: string): Integration {
    const integration = checked(INTEGRATION, value, what);
    if (this.#http.holdsSecret(integration.id)) throw unexpected(what, 'field id: it holds a secret of this run');
    return integration;
  }

  #read(segments: readonly string[], limits: Limits, retries?: number): Call {
    return {
      purpose: 'read',
      method: 'GET',
      segments: [...APP, ...segments],
      limits,
      log: this.#log,
      retries,
    };
  }

  #post(purpose: Call['purpose'], segments: readonly string[], limits: Limits, body?: string): Call {
    return {
      purpose,
      method: 'POST',
      segments: [...APP, ...segments],
      limits,
      log: this.#log,
      body,
    };
  }
}
