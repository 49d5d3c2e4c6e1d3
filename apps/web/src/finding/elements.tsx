import type { ElementView, ItemView } from "../session/protocol.ts";
import styles from "./elements.module.css";

/** The whole item, element by element, those with findings marked. */
export function Elements({
  item: { elements, rest },
  onFinding,
}: {
  readonly item: ItemView;
  readonly onFinding: (key: string) => void;
}) {
  return (
    <table className={styles.elements}>
      <thead>
        <tr>
          <th scope="col">要素</th>
          <th scope="col">内容</th>
          <th scope="col">单元格</th>
        </tr>
      </thead>
      <tbody>
        {elements.map((element) => (
          <tr key={element.element} data-found={element.findings.length > 0}>
            <th scope="row">
              {element.label}
              <Found element={element} onFinding={onFinding} />
            </th>
            <td>{contentOf(element)}</td>
            <td className={styles.cell}>{element.cell}</td>
          </tr>
        ))}
        {rest.map(({ header, raw }) => (
          <tr key={`rest ${header}`}>
            <th scope="row">{header}</th>
            <td>{raw}</td>
            <td className={styles.cell}>未识别的列</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** As it stands in the cell; what was read of it too, where that is something else. */
function contentOf({ raw, value }: ElementView) {
  if (raw === "" && value === "") return <i className={styles.blank}>未填</i>;
  if (raw === "" || raw === value) return value;
  return value === "" || raw.replaceAll(/\s/gu, "") === value.replaceAll(/\s/gu, "") ? (
    raw
  ) : (
    <>
      {raw}
      <small className={styles.read}>读作：{value}</small>
    </>
  );
}

const Found = ({
  element: { findings },
  onFinding,
}: {
  readonly element: ElementView;
  readonly onFinding: (key: string) => void;
}) =>
  findings.length === 0 ? null : (
    <button type="button" className="quiet" onClick={() => onFinding(findings[0] ?? "")}>
      {findings.length} 处问题
    </button>
  );
