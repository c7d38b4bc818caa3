/** The connection string can't be used. It is not repeated: it may hold a password. */
export class UnusableConnection extends Error {
  override readonly name = 'UnusableConnection';
}

/** The cluster is set to forget events of ours one day: better not to start than to promise them. */
export class LosesEvents extends Error {
  override readonly name = 'LosesEvents';
}

/** A load of the log was interrupted: it holds the beginning of a dump, and nobody is to take that for a record. */
export class LoadUnfinished extends Error {
  override readonly name = 'LoadUnfinished';
  constructor(hosts: string, sha256: string) {
    super(
      `The log at ${hosts} is not whole: loading a dump into it was interrupted. ` +
        `Load that dump again to finish it; its last line says ${sha256}.`,
    );
  }
}
