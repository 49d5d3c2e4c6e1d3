import { type RefObject, type SyntheticEvent, useEffect, useRef } from "react";

/** What a `<dialog>` takes to be open over the page as long as it is there. Esc asks to close it. */
export function useModal(onClose: () => void): {
  readonly ref: RefObject<HTMLDialogElement | null>;
  readonly onCancel: (event: SyntheticEvent) => void;
} {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = ref.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return {
    ref,
    onCancel: (event) => {
      // Whoever shows it takes it away.
      event.preventDefault();
      onClose();
    },
  };
}
