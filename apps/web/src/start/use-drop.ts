import { useEffect, useState } from "react";

/**
 * Takes files that are dropped anywhere on the page: next to the place for them, a browser would open the file in the place
 * of the page.
 *
 * @returns whether something is held over the page
 */
export function useDrop(take: (data: DataTransfer) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hold = (event: DragEvent): void => {
      // A part of the page that takes files itself has seen to it already.
      const isOurs = !event.defaultPrevented && event.dataTransfer?.types.includes("Files") === true;
      if (isOurs) event.preventDefault();
      setOver(isOurs);
    };
    const leave = (event: DragEvent): void => {
      // Leaving for another part of the page is no leaving.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (event.defaultPrevented || event.dataTransfer === null) return;
      event.preventDefault();
      take(event.dataTransfer);
    };
    addEventListener("dragover", hold);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", hold);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  }, [take]);
  return over;
}
