import { randomUUID } from 'node:crypto';
import features from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js';
import gossip from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_pb.js';
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import type { Endpoint, Standing } from './faults.js';

/** The version whose behaviour the answers follow. */
const serverVersion = '24.6.0';

/** What the client asks first: it appends in batches where that is among the methods. */
export function supportedMethods(): features.SupportedMethods {
  const methods = ['append', 'batchappend', 'read'].map((method) =>
    new features.SupportedMethod()
      .setServiceName('event_store.client.streams.streams')
      .setMethodName(method),
  );
  return new features.SupportedMethods()
    .setEventStoreServerVersion(serverVersion)
    .setMethodsList(methods);
}

/** What a client is told that was given several nodes. Who follows knows its leader as well. */
export function clusterInfo(own: Endpoint, standing: Standing): gossip.ClusterInfo {
  const { LEADER, FOLLOWER, UNKNOWN } = gossip.MemberInfo.VNodeState;
  const members =
    standing.kind === 'following'
      ? [member(own, FOLLOWER), member(standing.leader, LEADER)]
      : [member(own, standing.kind === 'not-ready' ? UNKNOWN : LEADER)];
  return new gossip.ClusterInfo().setMembersList(members);
}

function member(
  { address, port }: Endpoint,
  state: gossip.MemberInfo.VNodeState,
): gossip.MemberInfo {
  return new gossip.MemberInfo()
    .setInstanceId(new shared.UUID().setString(randomUUID()))
    .setTimeStamp('0')
    .setState(state)
    .setIsAlive(true)
    .setHttpEndPoint(new gossip.EndPoint().setAddress(address).setPort(port));
}
