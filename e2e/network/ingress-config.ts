/** The ingress: what a careful, and what a careless, administrator may put in front of Zylon. */
import { LOOPBACK } from './servers.ts';

/** A way to relay an answer that matters to a stream. */
export interface Relay {
  readonly buffering: 'on' | 'off';
  /** With 1.0, nginx takes a backend that dies for one that is done: its answers have no other end. */
  readonly backendHttp: '1.1' | '1.0';
}

export const RELAYS: readonly Relay[] = [
  { buffering: 'on', backendHttp: '1.1' },
  { buffering: 'off', backendHttp: '1.1' },
  { buffering: 'on', backendHttp: '1.0' },
  { buffering: 'off', backendHttp: '1.0' },
];

/** `buffering on, HTTP/1.1 to the backend` */
export const relayName = ({ buffering, backendHttp }: Relay): string =>
  `buffering ${buffering}, HTTP/${backendHttp} to the backend`;

export interface IngressPorts {
  /** In the order of `RELAYS`; each gives up on a backend that is silent for a second. */
  readonly relays: readonly number[];
  /** As the first of `RELAYS`, with an idle limit that no case reaches. */
  readonly patient: number;
  /** To a backend that is not there yet. */
  readonly restarting: number;
  /** The config is relayed; whatever takes the ingest is down. */
  readonly halfDown: number;
  /** Plain HTTP that redirects to HTTPS. */
  readonly redirecting: number;
  /** Behind a login of the ingress's own. */
  readonly login: number;
  /** Closes a connection that was idle for a second. */
  readonly shortKeepAlive: number;
  readonly backend: number;
  /** Where the backend that is not there yet will be. */
  readonly lateBackend: number;
  /** Nothing listens here. */
  readonly nowhere: number;
}

const relay = (backend: number, { buffering, backendHttp }: Relay): string => `
      proxy_pass http://${LOOPBACK}:${backend};
      proxy_http_version ${backendHttp};
      proxy_set_header Host $http_host;
      proxy_set_header Connection ${backendHttp === '1.1' ? '""' : 'close'};
      proxy_buffering ${buffering};`;

/**
 * The text of nginx.conf.
 *
 * @param folder holds `cert.pem`, `key.pem` and `htpasswd`; logs and temporary files go there
 */
export function nginxConfig(folder: string, ports: IngressPorts): string {
  const plain: Relay = { buffering: 'on', backendHttp: '1.1' };
  const server = (port: number, inside: string): string => `
  server {
    listen ${LOOPBACK}:${port} ssl;
    ${inside}
  }`;
  const through = (how: Relay, rest = ''): string => `${rest} location / { ${relay(ports.backend, how)} }`;
  const relays = ports.relays.map((port, at) => server(port, through(RELAYS[at] ?? plain, 'proxy_read_timeout 1s;')));
  return `
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log info;
events { worker_connections 256; }
http {
  # One line a request: which connection it came on, and how it was answered.
  log_format sent '$connection $request_method $uri $status';
  access_log ${folder}/access.log sent;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  ssl_certificate ${folder}/cert.pem;
  ssl_certificate_key ${folder}/key.pem;
  ${relays.join('')}
  ${server(ports.patient, through(plain))}
  ${server(ports.restarting, `location / { ${relay(ports.lateBackend, plain)} }`)}
  ${server(ports.halfDown, `${through(plain)} location ~ /ingest$ { ${relay(ports.nowhere, plain)} }`)}
  ${server(ports.login, through(plain, `auth_basic "staff only"; auth_basic_user_file ${folder}/htpasswd;`))}
  ${server(ports.shortKeepAlive, through(plain, 'keepalive_timeout 1s;'))}
  server {
    listen ${LOOPBACK}:${ports.redirecting};
    return 301 https://$host:${ports.patient}$request_uri;
  }
}
`;
}
