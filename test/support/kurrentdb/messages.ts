import any from 'google-protobuf/google/protobuf/any_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import statuses from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb.js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import {
  appendBytesMax,
  type ExpectedState,
  type LoggedEvent,
  type Outcome,
  type ProposedEvent,
} from './event-log.js';

/** What a message of the protocol says, and messages that say something. Nothing here decides. */

export function nameIn(identifier: shared.StreamIdentifier | undefined): string {
  return Buffer.from(identifier?.getStreamName_asU8() ?? []).toString();
}

export function identifierOf(stream: string): shared.StreamIdentifier {
  return new shared.StreamIdentifier().setStreamName(Buffer.from(stream));
}

export function expectedIn(
  options: streams.AppendReq.Options | streams.BatchAppendReq.Options,
): ExpectedState {
  if (options.hasAny()) return 'any';
  if (options.hasNoStream()) return 'no_stream';
  if (options.hasStreamExists()) return 'stream_exists';
  return Number('getRevision' in options ? options.getRevision() : options.getStreamPosition());
}

export function proposedIn(
  message: streams.AppendReq.ProposedMessage | streams.BatchAppendReq.ProposedMessage,
): ProposedEvent {
  return {
    id: message.getId()?.getString() ?? '',
    type: message.getMetadataMap().get('type') ?? '',
    contentType: message.getMetadataMap().get('content-type') ?? '',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

/** The answer to an append by itself; what it can't say is said by refusing the call. */
export function appendAnswer(
  outcome: Extract<Outcome, { kind: 'appended' | 'stale' }>,
  expected: ExpectedState,
): streams.AppendResp {
  const answer = new streams.AppendResp();
  if (outcome.kind === 'stale') return answer.setWrongExpectedVersion(stale(outcome, expected));
  const success = new streams.AppendResp.Success();
  if (outcome.revision === undefined) success.setNoStream(new shared.Empty());
  else success.setCurrentRevision(String(outcome.revision));
  const position = new streams.AppendResp.Position();
  success.setPosition(placed(position, outcome.position));
  return answer.setSuccess(success);
}

function stale(
  { revision }: Extract<Outcome, { kind: 'stale' }>,
  expected: ExpectedState,
): streams.AppendResp.WrongExpectedVersion {
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  if (revision === undefined) wrong.setCurrentNoStream(new shared.Empty());
  else wrong.setCurrentRevision(String(revision));
  if (expected === 'any') return wrong.setExpectedAny(new shared.Empty());
  if (expected === 'no_stream') return wrong.setExpectedNoStream(new shared.Empty());
  if (expected === 'stream_exists') return wrong.setExpectedStreamExists(new shared.Empty());
  return wrong.setExpectedRevision(String(expected));
}

/** The answer to one of many appends on one call. */
export function batchAnswer(
  outcome: Outcome,
  stream: string,
  expected: ExpectedState,
): streams.BatchAppendResp {
  const answer = new streams.BatchAppendResp().setStreamIdentifier(identifierOf(stream));
  switch (outcome.kind) {
    case 'appended': {
      const success = new streams.BatchAppendResp.Success();
      if (outcome.revision === undefined) success.setNoStream(new empty.Empty());
      else success.setCurrentRevision(String(outcome.revision));
      success.setPosition(placed(new shared.AllStreamPosition(), outcome.position));
      return answer.setSuccess(success);
    }
    case 'stale':
      return answer.setError(problem('WrongExpectedVersion', staleInBatch(outcome, expected)));
    case 'deleted': {
      const deleted = new shared.StreamDeleted().setStreamIdentifier(identifierOf(stream));
      return answer.setError(problem('StreamDeleted', deleted));
    }
    case 'too-large': {
      const large = new shared.MaximumAppendSizeExceeded().setMaxappendsize(appendBytesMax);
      return answer.setError(problem('MaximumAppendSizeExceeded', large));
    }
  }
}

function staleInBatch(
  { revision }: Extract<Outcome, { kind: 'stale' }>,
  expected: ExpectedState,
): shared.WrongExpectedVersion {
  const wrong = new shared.WrongExpectedVersion();
  if (revision === undefined) wrong.setCurrentNoStream(new empty.Empty());
  else wrong.setCurrentStreamRevision(String(revision));
  if (expected === 'any') return wrong.setExpectedAny(new empty.Empty());
  if (expected === 'no_stream') return wrong.setExpectedNoStream(new empty.Empty());
  if (expected === 'stream_exists') return wrong.setExpectedStreamExists(new empty.Empty());
  return wrong.setExpectedStreamPosition(String(expected));
}

/** The same words without a class of their own: the client can't recognise them. */
export function batchNotReady(stream: string): streams.BatchAppendResp {
  const details = new any.Any();
  details.pack(new empty.Empty().serializeBinary(), 'google.protobuf.Empty');
  const notReady = new statuses.Status().setMessage('Server Is Not Ready').setDetails(details);
  return new streams.BatchAppendResp().setStreamIdentifier(identifierOf(stream)).setError(notReady);
}

export function batchProblem(
  stream: string,
  name: 'AccessDenied' | 'Timeout',
): streams.BatchAppendResp {
  return new streams.BatchAppendResp()
    .setStreamIdentifier(identifierOf(stream))
    .setError(problem(name, new shared[name]()));
}

function problem(name: string, message: { serializeBinary(): Uint8Array }): statuses.Status {
  const details = new any.Any();
  details.pack(message.serializeBinary(), `event_store.client.${name}`);
  return new statuses.Status().setMessage(name).setDetails(details);
}

export function eventMessage(event: LoggedEvent): streams.ReadResp {
  const recorded = placed(new streams.ReadResp.ReadEvent.RecordedEvent(), event.position)
    .setId(new shared.UUID().setString(event.id))
    .setStreamIdentifier(identifierOf(event.stream))
    .setStreamRevision(String(event.revision))
    .setData(event.data)
    .setCustomMetadata(event.metadata);
  recorded
    .getMetadataMap()
    .set('type', event.type)
    .set('content-type', event.contentType)
    .set('created', String(BigInt(event.created.getTime()) * ticksPerMs));
  const read = new streams.ReadResp.ReadEvent()
    .setEvent(recorded)
    .setCommitPosition(String(event.position));
  return new streams.ReadResp().setEvent(read);
}

/** The server counts time in steps of 100 ns. */
const ticksPerMs = 10_000n;

export function notFoundMessage(stream: string): streams.ReadResp {
  const notFound = new streams.ReadResp.StreamNotFound();
  return new streams.ReadResp().setStreamNotFound(
    notFound.setStreamIdentifier(identifierOf(stream)),
  );
}

export function confirmationMessage(subscription: string): streams.ReadResp {
  const confirmation = new streams.ReadResp.SubscriptionConfirmation();
  return new streams.ReadResp().setConfirmation(confirmation.setSubscriptionId(subscription));
}

export function checkpointMessage(position: bigint): streams.ReadResp {
  const checkpoint = placed(new streams.ReadResp.Checkpoint(), position);
  return new streams.ReadResp().setCheckpoint(checkpoint);
}

export function caughtUpMessage(): streams.ReadResp {
  return new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());
}

interface Placed {
  setCommitPosition(value: string): unknown;
  setPreparePosition(value: string): unknown;
}

function placed<Message extends Placed>(message: Message, position: number | bigint): Message {
  message.setCommitPosition(String(position));
  message.setPreparePosition(String(position));
  return message;
}
