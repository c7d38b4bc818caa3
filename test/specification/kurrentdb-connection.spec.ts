import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { connect } from '../../src/event-store/kurrentdb.client.js';
import { connectionIn } from '../../src/event-store/kurrentdb.connection.js';
import { UnusableConnection } from '../../src/event-store/kurrentdb.refusals.js';

const usable = 'kurrentdb://admin:s3cr3t@127.0.0.1:1?tls=false';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'travaux-'));
  await writeFile(join(folder, 'empty'), '');
});
afterAll(() => rm(folder, { recursive: true }));

/** Why a string is refused, by us or by the client. Nothing may be printed for it, and nothing told of its password. */
function refusalOf(text: string): string {
  const printed = [
    jest.spyOn(console, 'warn').mockImplementation(() => undefined),
    jest.spyOn(console, 'error').mockImplementation(() => undefined),
  ];
  try {
    void connect(connectionIn(text)).dispose();
    return 'none';
  } catch (error) {
    if (!(error instanceof UnusableConnection)) throw error;
    expect(error.message).not.toMatch(/s3cr3t|admin/);
    return error.message;
  } finally {
    for (const one of printed) expect(one).not.toHaveBeenCalled();
    jest.restoreAllMocks();
  }
}

describe('a connection string', () => {
  it.each([
    usable,
    'kurrentdb://127.0.0.1:1',
    'kurrentdb://node-1:2113,node-2:2113,node-3?tls=true&tlsVerifyCert=false',
    'kurrentdb+discover://admin:s3cr3t@cluster.example/?nodePreference=readOnlyReplica',
    'kurrentdb://admin:s3%40%3Acr3t&+@127.0.0.1:1?TLS=false&default_deadline=1000',
    `${usable}&keepAliveInterval=-1&keepAliveTimeout=1&connectionName=a%20b&throwOnAppendFailure=true`,
  ])('is taken: %s', (text) => {
    expect(refusalOf(text)).toBe('none');
  });

  it.each([
    ['tlsVerfyCert=true', /can't have an option tlsVerfyCert\. tlsVerifyCert is one\./],
    ['password=s3cr3t', /an option password\. There are tls, tlsVerifyCert, tlsCaFile, /],
    ['tls', /name=value/],
    ['tlsVerifyCert=', /name=value/],
    ['tls=true', /tls twice/],
    ['TLS=true', /tls twice/],
    ['tlsVerifyCert=s3cr3t', /tlsVerifyCert .* one of true, false\./],
    ['nodePreference=foo', /nodePreference .* one of leader, follower, random, readOnlyReplica\./],
    ['tlsCaFile=/nonexistent', /tlsCaFile .* can be read; \/nonexistent is none\./],
    ['userCertFile=/nonexistent', /userCertFile .* can be read/],
    ['defaultDeadline=0', /defaultDeadline .* milliseconds from 1 on\./],
    ['defaultDeadline=10x', /defaultDeadline/],
    ['gossipTimeout=-1', /gossipTimeout/],
    ['discoveryInterval=0.5', /discoveryInterval/],
    ['maxDiscoverAttempts=0', /maxDiscoverAttempts .* whole number/],
    ['keepAliveInterval=100', /keepAliveInterval .* from 10000 on, or -1/],
    ['keepAliveTimeout=0', /keepAliveTimeout .* from 1 on, or -1/],
    ['throwOnAppendFailure=false', /throwOnAppendFailure .* must be true\./],
    ['connectionName=%zz', /connectionName .* followed by two digits/],
  ])('is refused with the option %s', (option, why) => {
    expect(refusalOf(`${usable}&${option}`)).toMatch(why);
  });

  it('is refused with a file that holds no certificate, or a certificate without its key', async () => {
    const empty = join(folder, 'empty');
    expect(refusalOf(`${usable}&tlsCaFile=${empty}`)).toBe(
      `tlsCaFile in the connection string must be a file with a certificate in PEM; ${empty} has none.`,
    );
    const pem = join(folder, 'node.crt');
    await writeFile(pem, '-----BEGIN CERTIFICATE-----\n');
    expect(refusalOf(`${usable}&userCertFile=${pem}`)).toMatch(/userKeyFile .* both or none/);
  });

  it.each([
    ['kurrentdb://admin:s3cr3t', /must name its nodes/],
    ['kurrentdb://admin:s3cr3t@', /must name its nodes/],
    ['kurrentdb://admin:s3cr3t@host:port?tls=false', /must name its nodes/],
    ['kurrentdb://admin:s3cr3t@host:99999?tls=false', /must name its nodes/],
    ['kurrentdb://admin:s3cr3t@host:0?tls=false', /must name its nodes/],
    ['kurrentdb://admin:s3cr3t@host:1,?tls=false', /must name its nodes/],
    ['kurrentdb://admin:s3cr3t@host:1/path?tls=false', /must name its nodes/],
    ['kurrentdb://admin@host:1?tls=false', /name:password/],
    ['kurrentdb://admin:@host:1?tls=false', /name:password/],
    ['kurrentdb://admin:s3?s3cr3t=1&s3cr3t@host:1?tls=false', /name:password/],
    ['kurrentdb://admin:s3cr3t@more@host:1?tls=false', /percent code/],
    ['kurrentdb://admin:s3cr3t%@host:1?tls=false', /percent code/],
    ['kurrentdb://host:1?connectionName=s3cr3t@admin', /last @/],
    ['kdb://admin:s3cr3t@host:1', /begins with kurrentdb/],
  ])('is refused: %s', (text, why) => {
    expect(refusalOf(text)).toMatch(why);
  });

  it('shows where the nodes are, and neither name nor password', () => {
    expect(connectionIn('kurrentdb://admin:s3cr3t@node-1:2113,node-2/?tls=true').hosts).toBe(
      'node-1:2113,node-2',
    );
  });

  it('gives a call less time than of course, and never more', () => {
    const answerWithinMs = ['', '&defaultDeadline=1000', '&defaultDeadline=60000'].map(
      (option) => connectionIn(usable + option).answerWithinMs,
    );
    expect(answerWithinMs).toEqual([5000, 1000, 5000]);
  });
});
