import { settingsFrom } from '../../../src/config.js';
import { stopWithinMs } from '../../../src/stopping.js';
import {
  anyPassword,
  type Composition,
  composed,
  durationMs,
  environmentOf,
  type Service,
  writtenBy,
} from './compose.js';

/** What is given beside the composition. */
export interface Surroundings {
  /** The version in package.json. */
  readonly version: string;
  /** The text of the proxy's configuration. */
  readonly proxy: string;
}

type Rule = (composition: Composition, surroundings: Surroundings) => readonly string[];

/** Whatever a composition does that ours must not, as a line each; empty for one that is in order. */
export function faultsIn(text: string, surroundings: Surroundings): readonly string[] {
  const composition = composed(text);
  return rules
    .flatMap((rule) => rule(composition, surroundings))
    .concat(openPasswordsIn(text).map((line) => `a password stands in the file: ${line}`));
}

/** The one service that ends, and that is root to hand out what it has made. */
const oneShot = 'certificates';

const rules: readonly Rule[] = [
  ofEach(({ ports }) =>
    ports
      .filter((port) => !/^127\.0\.0\.1:\d+:\d+$/.test(port))
      .map((port) => `publishes ${port} beyond this machine's loopback`),
  ),
  ofEach((service, _name, { version }) =>
    service.build === undefined
      ? unless(/:\d+\.\d+\.\d+[\w.-]*$/.test(service.image), 'has an image of no one version')
      : unless(service.image === `travaux:${version}`, 'is built as another version than ours'),
  ),
  ofEach(confinement),
  ofEach((service, name) =>
    name === oneShot
      ? unless(service.network_mode === 'none', 'is root and has a network')
      : unless(
          service.build !== undefined || /^[1-9]\d*:[1-9]\d*$/.test(service.user ?? ''),
          'runs as root',
        ),
  ),
  ofEach(({ deploy }) => {
    const { cpus, memory, pids } = deploy?.resources.limits ?? {};
    return unless(
      cpus !== undefined && memory !== undefined && pids !== undefined,
      'has no limits of processor, memory and processes',
    );
  }),
  ofEach(({ restart }, name) =>
    unless(restart === (name === oneShot ? 'no' : 'unless-stopped'), 'is not started again'),
  ),
  volumesOfTheirOwn,
  ofEachNamed(/^kurrentdb-/, withTls),
  ofEachNamed(/^kurrentdb-/, ({ networks, healthcheck }, _name, { networks: all }) => [
    ...unless(
      networks.length > 0 && networks.every((network) => all[network]?.internal === true),
      'is in a network that leads outside',
    ),
    ...unless(healthcheck !== undefined, 'is not asked for its health'),
  ]),
  ofEachNamed(/^travaux-/, configured),
  ofEachNamed(/^travaux-/, ({ depends_on }, _name, { services }) =>
    ['certificates', ...Object.keys(services).filter((name) => name.startsWith('kurrentdb-'))]
      .filter((name) => !/healthy|completed/.test(depends_on[name]?.condition ?? ''))
      .map((name) => `does not wait for ${name}`),
  ),
  ofEachNamed(/^travaux-/, ({ stop_grace_period }) =>
    unless(durationMs(stop_grace_period) > stopWithinMs, 'is killed while it may still be closing'),
  ),
  ports,
];

function confinement(service: Service, name: string): readonly string[] {
  return [
    ...unless(service.read_only, 'may write its own file system'),
    ...unless(service.cap_drop.includes('ALL'), 'keeps capabilities'),
    ...unless(
      service.cap_add.length === 0 || (name === oneShot && service.cap_add.join() === 'CHOWN'),
      'takes capabilities',
    ),
    ...unless(service.security_opt.includes('no-new-privileges:true'), 'may gain privileges'),
    ...unless(!service.privileged, 'is privileged'),
  ];
}

/** What two write at once, neither can rely on; what isn't declared is a folder of the host. */
function volumesOfTheirOwn({ services, volumes }: Composition): readonly string[] {
  const writers = Object.entries(services)
    .filter(([name]) => name !== oneShot)
    .flatMap(([name, service]) => writtenBy(service).map((volume) => ({ name, volume })));
  return writers.flatMap(({ name, volume }) => [
    ...unless(volume in volumes, `${name} writes ${volume}, which is no volume`),
    ...unless(
      writers.every((other) => other.name === name || other.volume !== volume),
      `${name} writes ${volume}, which is not its own`,
    ),
  ]);
}

function withTls(service: Service): readonly string[] {
  const environment = environmentOf(service);
  const hasCertificate = ['CERTIFICATE_FILE', 'CERTIFICATE_PRIVATE_KEY_FILE'].every(
    (name) => environment[`KURRENTDB_${name}`] !== undefined,
  );
  const isInsecure =
    service.command.some((argument) => argument.startsWith('--insecure')) ||
    Object.keys(environment).some((name) => name.endsWith('_INSECURE'));
  return [
    ...unless(hasCertificate && !isInsecure, 'takes connections without TLS'),
    ...unless(
      environment['KURRENTDB_DEFAULT_ADMIN_PASSWORD'] === anyPassword &&
        environment['KURRENTDB_DEFAULT_OPS_PASSWORD'] === anyPassword,
      'keeps a password that everybody knows',
    ),
  ];
}

function configured(service: Service): readonly string[] {
  const outcome = settingsFrom(environmentOf(service));
  if ('problems' in outcome) {
    return outcome.problems.map(({ variable, message }) => `sets ${variable}: ${message}`);
  }
  const { store, data } = outcome.settings;
  const query = new URLSearchParams(store.split('?')[1]);
  const authority = query.get('tlsCaFile') ?? '';
  const mounted = service.volumes.map((volume) => volume.split(':')[1] ?? '');
  return [
    ...unless(query.get('tls') === 'true', 'reaches the cluster without TLS'),
    ...unless(query.get('tlsVerifyCert') !== 'false', 'believes any certificate'),
    ...unless(
      mounted.some((folder) => authority.startsWith(`${folder}/`)),
      'does not have the authority that it is to believe',
    ),
    ...unless(mounted.includes(data), 'keeps its read model where it is lost'),
  ];
}

/** Each instance at a port of its own in the one network namespace, and the proxy knows all of them and nothing else. */
function ports({ services }: Composition, { proxy }: Surroundings): readonly string[] {
  const instances = Object.entries(services).filter(([name]) => name.startsWith('travaux-'));
  const asked = instances.map(
    ([name, service]) => `server ${name} 127.0.0.1:${environmentOf(service)['PORT'] ?? ''} `,
  );
  const given = proxy.match(/^ {4}server \S+ \S+ /gm)?.map((line) => line.trimStart()) ?? [];
  const namespaces = new Set(
    [...instances, ['proxy', services['proxy']] as const].map(([, each]) => each?.network_mode),
  );
  return [
    ...unless(instances.length > 1, 'there is one instance only'),
    ...unless(
      asked.toSorted().join() === given.toSorted().join(),
      'the proxy leads elsewhere than to the instances',
    ),
    ...unless(
      namespaces.size === 1 && ![...namespaces].includes(undefined),
      'the proxy and the instances are in different networks',
    ),
  ];
}

function openPasswordsIn(text: string): readonly string[] {
  return text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .filter((line) => /PASSWORD=|PASSWORD:|:\/\/\w+:[^/]*@/.test(line))
    .filter((line) => !/(?:PASSWORD[=:] ?|:\/\/\w+:)\$\{\w+:\?[^}]*\}/.test(line))
    .map((line) => line.trim());
}

function ofEach(
  rule: (service: Service, name: string, surroundings: Surroundings) => readonly string[],
): Rule {
  return ({ services }, surroundings) =>
    Object.entries(services).flatMap(([name, service]) =>
      rule(service, name, surroundings).map((fault) => `${name} ${fault}`),
    );
}

function ofEachNamed(
  names: RegExp,
  rule: (service: Service, name: string, composition: Composition) => readonly string[],
): Rule {
  return (composition) => {
    const chosen = Object.entries(composition.services).filter(([name]) => names.test(name));
    return chosen
      .flatMap(([name, service]) =>
        rule(service, name, composition).map((fault) => `${name} ${fault}`),
      )
      .concat(unless(chosen.length > 0, `there is no service ${names.source}`));
  };
}

function unless(holds: boolean, fault: string): readonly string[] {
  return holds ? [] : [fault];
}
