/** More different texts than the names of a list: where there are more, what was remembered is let go. */
const MOST = 5000;

/**
 * Remembers what was worked out of a text. Names of steps and materials are the same few throughout a list. `compute` must
 * depend on the text alone.
 */
export function remembered<Answer extends string | number>(
  compute: (text: string) => Answer,
): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    let answer = answers.get(text);
    if (answer === undefined) {
      answer = compute(text);
      if (answers.size >= MOST) answers.clear();
      answers.set(text, answer);
    }
    return answer;
  };
}
