import type { sendUnaryData, ServerDuplexStream, ServerReadableStream } from '@grpc/grpc-js';
import type streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import {
  appendBytesMax,
  type ExpectedState,
  type Outcome,
  type ProposedEvent,
} from './event-log.js';
import { type Refusal, streamDeleted, timedOut, tooLarge } from './faults.js';
import {
  appendAnswer,
  batchAnswer,
  batchNotReady,
  batchProblem,
  expectedIn,
  nameIn,
  proposedIn,
} from './messages.js';
import type { Node } from './node.js';

interface Append {
  readonly stream: string;
  readonly expected: ExpectedState;
  readonly events: ProposedEvent[];
}

type Appending = ServerReadableStream<streams.AppendReq, streams.AppendResp>;
type BatchAppending = ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>;

/** One append by a call of its own: so the client does it when credentials are given with it. */
export function answerAppend(
  node: Node,
  call: Appending,
  answer: sendUnaryData<streams.AppendResp>,
): void {
  let append: Append | undefined;
  call.on('data', (request: streams.AppendReq) => {
    const options = request.getOptions();
    if (options) append = begun(options);
    const message = request.getProposedMessage();
    if (message) append?.events.push(proposedIn(message));
  });
  call.on('end', () => {
    const refusal = node.faults.refusalFor(call.metadata);
    if (refusal) return answer(refusal);
    if (!append) return;
    const outcome = carriedOut(node, append, call.getPeer());
    if (outcome === undefined) return;
    if (outcome === 'timed-out') answer(timedOut('commit'));
    else if (outcome.kind === 'deleted') answer(streamDeleted(append.stream));
    else if (outcome.kind === 'too-large') answer(tooLarge(appendBytesMax));
    else answer(null, appendAnswer(outcome, append.expected));
  });
}

/** Any number of appends on one call, each in one or more messages that have an id in common. */
export function answerBatchAppend(node: Node, call: BatchAppending): void {
  const begunAppends = new Map<string, Append>();
  const hangUp = (): void => {
    node.appending.delete(hangUp);
    call.removeAllListeners('data').resume();
    call.end();
  };
  node.appending.add(hangUp);
  call.on('cancelled', () => node.appending.delete(hangUp));
  call.on('data', (request: streams.BatchAppendReq) => {
    const id = request.getCorrelationId();
    const key = id?.getString() ?? '';
    const options = request.getOptions();
    const append = begunAppends.get(key) ?? (options && begun(options));
    if (!append) return;
    begunAppends.set(key, append);
    append.events.push(...request.getProposedMessagesList().map(proposedIn));
    if (!request.getIsFinal()) return;
    begunAppends.delete(key);
    const answer = answerInBatch(node, call, append);
    if (answer && 'code' in answer) call.emit('error', answer);
    else if (answer) call.write(answer.setCorrelationId(id));
  });
  call.on('end', hangUp);
}

/** Undefined when there is none. A refusal is one of the whole call, with all appends on it. */
function answerInBatch(
  node: Node,
  call: BatchAppending,
  append: Append,
): streams.BatchAppendResp | Refusal | undefined {
  const { stream, expected } = append;
  const refusal = node.faults.refusalFor(call.metadata);
  if (refusal) {
    const { kind } = node.faults.standing;
    if (kind === 'not-ready') return batchNotReady(stream);
    return kind === 'denying' ? batchProblem(stream, 'AccessDenied') : refusal;
  }
  const outcome = carriedOut(node, append, call.getPeer());
  if (outcome === 'timed-out') return batchProblem(stream, 'Timeout');
  return outcome && batchAnswer(outcome, stream, expected);
}

/** What is to be answered; undefined for nothing at all. */
function carriedOut(node: Node, append: Append, peer: string): Outcome | 'timed-out' | undefined {
  const fault = node.faults.appends.shift();
  if (fault === 'lost') {
    node.cut(peer);
    return undefined;
  }
  const outcome = node.log.append(append.stream, append.expected, append.events);
  if (fault === 'answer-lost') node.cut(peer);
  if (fault === 'timed-out') return fault;
  return fault === undefined ? outcome : undefined;
}

function begun(options: streams.AppendReq.Options | streams.BatchAppendReq.Options): Append {
  return {
    stream: nameIn(options.getStreamIdentifier()),
    expected: expectedIn(options),
    events: [],
  };
}
