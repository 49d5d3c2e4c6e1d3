import { createRoot } from "react-dom/client";
import { ItemForm } from "./item-form.tsx";

const saved = document.createElement("output");
const place = document.createElement("div");
document.body.append(place, saved);
createRoot(place).render(
  <ItemForm
    onSave={(item) => {
      saved.textContent = JSON.stringify(item);
    }}
  />,
);
