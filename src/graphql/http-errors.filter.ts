import { type ArgumentsHost, Catch, HttpException, HttpStatus } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { limitExceeded, type Limits } from './limits.js';

const payloadTooLarge: number = HttpStatus.PAYLOAD_TOO_LARGE;

/**
 * Answers what goes wrong before GraphQL is reached in the shape of GraphQL's own errors, so that a client reads one
 * shape: a body that is too large or no JSON, an address where nothing is.
 */
@Catch()
export class HttpErrors extends BaseExceptionFilter {
  readonly #limits: Limits;

  constructor(app: NestFastifyApplication, limits: Limits) {
    super(app.getHttpAdapter());
    this.#limits = limits;
  }

  override catch(exception: unknown, host: ArgumentsHost): void {
    // What is thrown within an operation is GraphQL's to answer and ours to log: Nest would log every refusal as a fault.
    if (host.getType() !== 'http') throw exception;
    super.catch(
      exception instanceof HttpException
        ? new HttpException(this.#answer(exception), exception.getStatus())
        : exception,
      host,
    );
  }

  #answer(exception: HttpException): string | object {
    const status = exception.getStatus();
    const maximum = this.#limits.bodyBytes;
    if (status === payloadTooLarge) {
      const message = `A request has at most ${String(maximum)} bytes; this one has more.`;
      return errors(message, { code: limitExceeded, limit: 'bodyBytes', maximum });
    }
    // What says more than a sentence says it in its own shape.
    const answer = exception.getResponse();
    const isPlain = typeof answer === 'string' || 'message' in answer;
    return isPlain ? errors(exception.message, { code: HttpStatus[status] }) : answer;
  }
}

function errors(message: string, extensions: Readonly<Record<string, unknown>>): object {
  return { errors: [{ message, extensions }] };
}
