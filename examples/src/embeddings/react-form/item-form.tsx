import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { itemChecker, zhenping2018 } from "@zp/catalog-core";
import type { ImplementationItem } from "@zp/catalog-core/model";
import { labelsOf } from "@zp/catalog-core/records";
import { labelOf } from "@zp/catalog-core/terms";
import { type UseFormRegisterReturn, useForm } from "react-hook-form";
import { draftOf, fields, formSchema } from "./fields.ts";

const checker = itemChecker(zhenping2018);

/** A form for one item; `onSave` gets what was read. */
export function ItemForm({ onSave }: { readonly onSave: (item: Omit<ImplementationItem, "id">) => void }) {
  const form = useForm({ resolver: standardSchemaResolver(formSchema), mode: "onTouched" });
  const { errors, touchedFields } = form.formState;
  const item = draftOf(form.watch());
  const { findings, fixes, quiet } = checker.check(item, { touched: Object.keys(touchedFields) });

  return (
    <form onSubmit={form.handleSubmit((read) => onSave(read))} noValidate>
      {fields.map((field) => (
        <p key={field}>
          <label htmlFor={field}>{labelOf(field)}</label>
          <Input id={field} words={labelsOf(field)} {...form.register(field)} />
          {errors[field] !== undefined && <strong role="alert">{errors[field].message}</strong>}
          {findings
            .filter(({ path }) => path[0] === field)
            .map(({ key, severity, message, suggestion }) => (
              <span key={key} role="status" data-severity={severity}>
                {message}
                {suggestion}
              </span>
            ))}
          {fixes
            .filter(({ path }) => path[0] === field)
            .map(({ after }) => (
              <button key={after} type="button" onClick={() => form.setValue(field, after)}>
                改为“{after}”
              </button>
            ))}
        </p>
      ))}
      <p>
        还有 {quiet} 处未填或待改；另有 {checker.leftOut.length} 条规则要对照整份清单才能核对。
      </p>
      <button type="submit">保存</button>
    </form>
  );
}

/** A drop-down where the element has a vocabulary, else a line. */
function Input({
  words,
  ...props
}: { readonly id: string; readonly words: readonly string[] } & UseFormRegisterReturn) {
  if (words.length === 0) return <input {...props} />;
  return (
    <select {...props}>
      <option value="" />
      {words.map((word) => (
        <option key={word}>{word}</option>
      ))}
    </select>
  );
}
