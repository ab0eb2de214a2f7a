const byId = (id) => document.getElementById(id);
const status = document.querySelector("[role=status]");
const at = () => { byId("told").textContent = `At ${location.hash}`; };

byId("save").addEventListener("click", () => byId("sure").showModal());
byId("yes").addEventListener("click", () => {
    byId("sure").close();
    const mood = document.querySelector("[name=mood]:checked")?.value;
    const remind = byId("remind").checked ? "remind" : "leave";
    status.textContent = ["Saved", byId("title").value, byId("note").value, byId("day").value, mood,
        byId("language").value, remind].join(", ");
});
byId("export").addEventListener("click", () => {
    const file = new Blob(['["ashore"]'], { type: "application/json" });
    const link = Object.assign(document.createElement("a"), { download: "backup.json" });
    link.href = URL.createObjectURL(file);
    link.click();
});
byId("restore").addEventListener("change", async (event) => {
    byId("told").textContent = `Read ${await event.target.files[0].text()}`;
});
addEventListener("hashchange", at);
at();
document.body.dataset.ready = "stand-in";
