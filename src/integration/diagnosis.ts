/** After a failure: a few read-only calls that find its cause. */
import { ActionError, asActionError, type ErrorCode } from '../http/error.ts';
import { explain, type Findings, type Found } from './causes.ts';
import type { Redact } from '../log/secrets.ts';
import { oneLine } from '../log/untrusted.ts';
import type { ZylonApi } from '../zylon/api.ts';
import type { Clock, Limits } from '../http/clock.ts';
import { within } from '../http/clock.ts';
import { tooSlow } from './preparation.ts';

const REFUSED: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['unauthorized', 'forbidden', 'not-found']);
/** These may mean another version of Zylon, or no Zylon at all. */
const STRANGE: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['unexpected-response', 'bad-json', 'not-api']);

/** What the diagnosis needs of a pipeline. */
export interface DiagnosisContext {
  readonly api: ZylonApi;
  readonly inputs: {
    readonly organization: string;
    readonly 'base-url': URL;
    readonly 'refresh-oauth': boolean;
    readonly 'request-timeout-seconds': number;
  };
  readonly clock: Clock;
  readonly redact: Redact;
  readonly signal: AbortSignal;
}

/** What the failure concerns. */
export interface Subject extends Pick<Findings, 'connector' | 'id'> {
  /** Zylon had accepted the ingest, so the integration is not the cause. */
  readonly accepted?: boolean;
}

/** The answers to both calls. */
type Asked = Pick<Findings, 'me' | 'integrations'>;

async function found<T>(call: Promise<T>): Promise<Found<T>> {
  try {
    return { ok: true, value: await call };
  } catch (error) {
    return { ok: false, code: asActionError(error).code };
  }
}

/** Redacted here, since names are cut to what fits a sentence: of a secret that is cut, the rest would be seen. */
async function ask(api: ZylonApi, redact: Redact, limits: Limits): Promise<Asked> {
  const me = await found(api.user(limits, 0).then((user) => ({ ...user, name: user.name && redact(user.name) })));
  const integrations = await found(
    api
      .integrations(limits, 0)
      .then((listed) => listed.integrations.map((one) => ({ ...one, type: redact(one.type) }))),
  );
  return { me, integrations };
}

/** On an OAuth type, a 400 may mean that the grant expired. */
function isRefused({ code, http }: ActionError, { connector, accepted }: Subject): boolean {
  if (accepted === true) return false;
  return REFUSED.has(code) || (http.status === 400 && connector?.credentials === 'oauth');
}

/** Makes its calls once per run and error code, however many pipelines fail. Never reports a failure of its own. */
export class Diagnosis {
  readonly #asked = new Map<ErrorCode, Promise<Asked>>();
  #version: Promise<Found<string | undefined>> | undefined;

  /** The failure with its cause, or with the version of Zylon. Takes `request-timeout-seconds` at most. */
  async explain(failure: ActionError, context: DiagnosisContext, subject: Subject): Promise<ActionError> {
    const { api, clock, inputs, redact, signal } = context;
    const seconds = inputs['request-timeout-seconds'];
    return within({ seconds, clock, signal, failure: () => tooSlow('The diagnosis', seconds) }, async (limits) => {
      if (STRANGE.has(failure.code)) {
        this.#version ??= found(api.version(limits));
        const version = await this.#version;
        return version.ok ? withVersion(failure, oneLine(redact(version.value ?? ''), 60)) : failure;
      }
      if (!isRefused(failure, subject)) return failure;
      const asked = this.#asked.get(failure.code) ?? ask(api, redact, limits);
      this.#asked.set(failure.code, asked);
      const { organization, 'base-url': baseUrl, 'refresh-oauth': refreshes } = inputs;
      return explain(failure, { ...(await asked), ...subject, organization, baseUrl, refreshes });
    });
  }

  /** After `explain`: does every call fail with this token, so that no other integration need be tried? */
  async isGeneral({ code }: ActionError): Promise<boolean> {
    const asked = await this.#asked.get(code);
    return asked !== undefined && !asked.me.ok && asked.me.code === code && code !== 'not-found';
  }
}

function withVersion(failure: ActionError, version: string): ActionError {
  if (version === '') return failure;
  const { code, cause, http, explanation } = failure;
  const why = `${explanation.why}. The version of Zylon is ${version} (GET /api/health)`;
  return new ActionError(code, { ...explanation, why }, { cause, http });
}
