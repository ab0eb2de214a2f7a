// The simplest pacer there could be: a canvas, drawn anew at each frame.
const [width, height] = arguments;
const canvas = Object.assign(document.createElement("canvas"), { width, height });
document.body.replaceChildren(canvas);
const pen = canvas.getContext("2d");
const draw = (now) => {
    const level = (1 - Math.cos((now / 10000) * 2 * Math.PI)) / 2;
    pen.clearRect(0, 0, width, height);
    pen.fillStyle = "#37788c";
    pen.fillRect(0, height * (1 - level), width, height * level);
    requestAnimationFrame(draw);
};
requestAnimationFrame(draw);
