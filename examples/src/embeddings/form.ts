import { checker } from "@zp/catalog-core";
import type { ImplementationItem } from "@zp/catalog-core/model";

/**
 * A web form that checks one item as it is filled in: the messages for each field, worst first. Nothing leaves the page.
 */
export function messagesFor(item: ImplementationItem): Map<string, string[]> {
  const running = checker();
  running.add(item);
  const messages = new Map<string, string[]>();
  for (const { subject, path, message, suggestion } of running.finish().findings) {
    if (subject.kind !== "implementation-item") continue;
    const [field = ""] = path;
    messages.set(field, [...(messages.get(field) ?? []), `${message}${suggestion}`]);
  }
  return messages;
}
