// A portal that frames the wijzer, and keeps all it hears. The tests call `openFrame`.
import { framed } from "./host.js";

window.heard = [];
addEventListener("message", ({ data }) => window.heard.push(data));

window.openFrame = (src, sandbox, options = {}) => {
  document.querySelector("iframe")?.remove();
  window.wijzer?.close();
  const frame = document.createElement("iframe");
  frame.title = "Verwijswijzer";
  frame.width = 900;
  frame.allow = "clipboard-write";
  if (typeof sandbox === "string") frame.setAttribute("sandbox", sandbox);
  frame.src = src;
  document.body.append(frame);
  window.told = [];
  window.wijzer = framed(frame, options);
  for (const type of ["ready", "loaded", "resize", "progress", "advice", "handoff", "override", "reset", "error", "ui.done"]) {
    window.wijzer.on(type, (payload) => window.told.push([type, payload]));
  }
};
// For a window that is not the one around the frame.
window.say = (to, message, origin) => to.postMessage(message, origin);
window.count = (type) => window.told.filter(([one]) => one === type).length;
window.last = (type) => window.told.findLast(([one]) => one === type)?.[1];
