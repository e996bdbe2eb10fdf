/** One HTTP request, as far as the headers of its answer. */
// Node's own client: of @actions/http-client only the rules for proxies are used (proxy.ts). Its request never settles on a
// cut body or a 101, cannot tell "never sent", retries and redirects by rules of its own, and keeps each request in memory.
import * as http from 'node:http';
import * as https from 'node:https';
import { TransportFailure } from './transport-error.ts';

export interface HttpRequest {
  readonly secure: boolean;
  readonly options: https.RequestOptions;
  readonly body: string;
  /** Destroys the request, and its answer, when it aborts. */
  readonly signal: AbortSignal;
  /** Called once the connection and its TLS handshake are complete; before that, nothing was sent. */
  readonly stands: () => void;
  /** Turns Node's error into the one to reject with. */
  readonly blamed: (error: Error) => Error;
}

/** Resolves to the answer with its body unread. Rejects with Node's error, or a `TransportFailure`. */
export async function answerTo(request: HttpRequest): Promise<http.IncomingMessage> {
  const { secure, options, body, signal, stands, blamed } = request;
  return new Promise((resolve, reject) => {
    let answered = false;
    const outgoing = (secure ? https : http).request(options, (message) => {
      answered = true;
      resolve(message);
    });
    // Not the option `signal`: Node watches the end of the stream for it, which took a twentieth of the time of a fleet.
    const abort = (): void => {
      reject(new Error('aborted'));
      outgoing.destroy();
    };
    signal.addEventListener('abort', abort);
    outgoing.on('error', (error) => reject(blamed(error))); // on, not once: one that comes after the answer must not go unheard
    outgoing.once('upgrade', (_message, socket) => {
      reject(new TransportFailure('not-http', new Error('101 Switching Protocols')));
      socket.destroy();
    });
    outgoing.once('close', () => {
      signal.removeEventListener('abort', abort);
      // Where a server switches protocols, Node closes without an error.
      if (!answered) setImmediate(() => reject(new Error('closed without an answer')));
    });
    outgoing.once('socket', (socket) => {
      // One that is kept alive, or comes from the tunnel, is connected already.
      if (outgoing.reusedSocket || !socket.connecting) stands();
      else socket.once(secure ? 'secureConnect' : 'connect', stands);
    });
    outgoing.end(body);
  });
}
