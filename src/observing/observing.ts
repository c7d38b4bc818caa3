import type { ApolloServerPlugin } from '@apollo/server';
import { outcomeOf, type StoreObserver } from '../event-store/observed.store.js';
import type { GraphqlContext } from '../graphql/context.js';
import type { Notice } from '../projections/health.js';
import type { Answered, MutationObserver } from '../record/door.js';
import type { Build } from './build.js';
import { Metrics } from './metrics.js';
import { endOf, failedEnd, type MutationEnd } from './mutation-end.js';
import { operationsObserved } from './operation-end.js';
import { Spans } from './spans.js';

/** All that watches one server, each part for the seam of the room that it watches. */
export class Observing {
  readonly metrics: Metrics;
  readonly spans: Spans;
  readonly ofStore: readonly StoreObserver[];
  readonly ofOperations: ApolloServerPlugin<GraphqlContext>;

  constructor(build: Build) {
    const metrics = new Metrics(build);
    const spans = new Spans(build);
    this.metrics = metrics;
    this.spans = spans;
    this.ofStore = [storeObserver(metrics, spans)];
    this.ofOperations = operationsObserved({
      resolved: spans.operationResolved.bind(spans),
      ended: (request, end) => {
        metrics.operationEnded(end);
        spans.operationEnded(request, end);
      },
    });
  }

  readonly ofProjections = (notice: Notice): void => {
    this.metrics.noticed(notice);
    this.spans.noticed(notice);
  };

  /** `log` is told how each mutation ended. */
  ofMutations(log: (end: MutationEnd) => void): MutationObserver {
    const ended = (end: MutationEnd): void => {
      this.metrics.mutationEnded(end);
      log(end);
    };
    return {
      recording: (mutation, run) => {
        const began = performance.now();
        const endNow = (answered: Answered): MutationEnd =>
          endOf(mutation, answered, performance.now() - began);
        const told = async (): Promise<Answered> => {
          try {
            const answered = await run();
            ended(endNow(answered));
            return answered;
          } catch (error) {
            ended(failedEnd(mutation, performance.now() - began));
            throw error;
          }
        };
        return this.spans.mutation(mutation, told, endNow);
      },
    };
  }
}

function storeObserver(metrics: Metrics, spans: Spans): StoreObserver {
  return {
    appending: async (about, run) => {
      const began = performance.now();
      try {
        const revision = await spans.append(about, run);
        metrics.appended('appended', about.events, performance.now() - began);
        return revision;
      } catch (error) {
        metrics.appended(outcomeOf(error), about.events, performance.now() - began);
        throw error;
      }
    },
    read: (reading) => {
      metrics.read(reading);
      spans.read(reading);
    },
  };
}
