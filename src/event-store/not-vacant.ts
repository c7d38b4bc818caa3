/** Events stand where a log was to be put. Nothing was changed. */
export class NotVacant extends Error {
  override readonly name = 'NotVacant';
  /** `place` is where they stand, for people. */
  constructor(place: string) {
    super(
      `${place} holds a record already, and is left as it is. Only an empty log can be filled.`,
    );
  }
}
