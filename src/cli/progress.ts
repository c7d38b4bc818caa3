import prettyMilliseconds from 'pretty-ms';

/** How far something long has come. */
interface Step {
  readonly done: number;
  /** Of what there is to do, from 0 to 1; absent where nobody knows. */
  readonly fraction?: number;
}

/** Where a person sees it: standard error, when it is a terminal. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const repaintMs = 200;

/** One line that is painted over and over while something long goes on, and is gone when it ends. */
export class Progress {
  readonly #screen: Screen;
  readonly #label: string;
  readonly #unit: string;
  readonly #beganMs = performance.now();
  #paintedMs = 0;

  /** `label` says what goes on, `unit` what is counted. */
  constructor(screen: Screen, label: string, unit = 'events') {
    this.#screen = screen;
    this.#label = label;
    this.#unit = unit;
  }

  tell(step: Step): void {
    const now = performance.now();
    if (!this.#screen.isTTY || now - this.#paintedMs < repaintMs) return;
    this.#paintedMs = now;
    const text = progressText(this.#label, this.#unit, step, now - this.#beganMs);
    // A terminal that doesn't know how wide it is says 0.
    const { columns = 0 } = this.#screen;
    this.#screen.write(`\r${text.slice(0, (columns > 0 ? columns : 80) - 1)}\u001B[K`);
  }

  end(): void {
    if (this.#paintedMs > 0) this.#screen.write('\r\u001B[K');
  }
}

/** `Checking: 12,000 events, 40 %, 6,000 a second, 3s left`; what can't be said yet is left out. */
export function progressText(
  label: string,
  unit: string,
  { done, fraction }: Step,
  elapsedMs: number,
): string {
  const said = [
    ...(done > 0 ? [`${counted(done)} ${unit}`] : []),
    ...(fraction === undefined ? [] : [`${String(Math.floor(fraction * 100))} %`]),
    ...(done > 0 && elapsedMs > 0
      ? [`${counted(Math.round((done * 1000) / elapsedMs))} a second`]
      : []),
    ...(fraction !== undefined && fraction > 0
      ? [`${timeText((elapsedMs * (1 - fraction)) / fraction)} left`]
      : []),
  ];
  return said.length === 0 ? label : `${label}: ${said.join(', ')}`;
}

/** A number as people read it: `1,234,567`. */
export function counted(number: number): string {
  return number.toLocaleString('en');
}

/** The two largest units, in whole seconds. */
function timeText(ms: number): string {
  return prettyMilliseconds(Math.ceil(ms / 1000) * 1000, { unitCount: 2 });
}
