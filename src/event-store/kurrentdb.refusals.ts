/** The connection string can't be used. It is not repeated: it may hold a password. */
export class UnusableConnection extends Error {
  override readonly name = 'UnusableConnection';
}

/** The cluster is set to forget events of ours one day: better not to start than to promise them. */
export class LosesEvents extends Error {
  override readonly name = 'LosesEvents';
}
