/** A queue: what is handed to it is done one thing at a time, in the order it came. What fails stops nothing behind it. */
export function oneAtATime(): <Found>(work: () => Promise<Found>) => Promise<Found> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };
}
