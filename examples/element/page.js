document.addEventListener("trede-advice", ({ detail: { advice } }) => {
  document.querySelector("output").value = advice.step ?? `nog ${advice.possible.length} mogelijk`;
});
