/** The log gave an event twice, or not the one before it. That is no view's fault, and nothing of its batch is kept. */
export class BrokenOrder extends Error {
  override readonly name = 'BrokenOrder';
}
