// As in docs/recepten.md, without the syntax that needs a compiler.
import "trede-wijzer";
import { StrictMode, createElement, useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";

function Wijzer({ patient, context }) {
  const wijzer = useRef(null);
  const [heard, setHeard] = useState("nothing");
  useEffect(() => wijzer.current.api(1).on("advice", ({ topic }) => setHeard(topic)), [patient]);
  useEffect(() => {
    wijzer.current.context = context;
  }, [patient, context]);
  return createElement(
    "section",
    null,
    createElement("p", { id: "heard" }, heard),
    createElement("trede-wijzer", { key: patient, ref: wijzer, region: "oostelijk-zuid-limburg" }),
  );
}

const context = { icpc: "K86", age: 60, sex: "vrouw" };
createRoot(document.getElementById("portal")).render(createElement(StrictMode, null, createElement(Wijzer, { patient: "1", context })));
