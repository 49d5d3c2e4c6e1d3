/** What the command line has of the world. Tests give their own; nothing else in `src` touches a stream. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** Whether a person reads `out`, and how wide the window is. */
  readonly terminal: boolean;
  readonly columns: number;
  readonly colour: boolean;
  /** Whether a person reads `err`: progress is shown only then. */
  readonly progress: boolean;
  /** Asks a person, where one is there. */
  readonly ask?: (question: string) => Promise<string>;
  readonly cwd: string;
  /** The day, `YYYY-MM-DD`, where the world has a clock. */
  readonly today?: string;
}

/** Ends a command with a sentence for the user and an exit code: 2 input or usage, 3 our own fault. */
export class CommandError extends Error {
  override readonly name = "CommandError";
  readonly exitCode: 2 | 3;

  constructor(message: string, exitCode: 2 | 3 = 2) {
    super(message);
    this.exitCode = exitCode;
  }
}
