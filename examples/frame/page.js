import { framed } from "../../host.js";

const wijzer = framed(document.querySelector("iframe"));
wijzer.setContext({ icpc: "K86", age: 60, sex: "vrouw" });
wijzer.on("advice", ({ advice }) => {
  document.querySelector("output").value = advice.step ?? `nog ${advice.possible.length} mogelijk`;
});
