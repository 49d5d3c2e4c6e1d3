/** A file that says by what lists are judged cannot be used. The message is one Chinese sentence for the user. */
export class JudgingError extends Error {
  override readonly name = "JudgingError";
}
