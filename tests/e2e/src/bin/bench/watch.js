// Notes what the breathing page does, on the page's own clock. Room is taken beforehand, so that
// the notes themselves do not show as growth of the heap.
const EDGES = 2000;
const FRAMES = 60 * 60 * 15;
const PHASES = ["inhale", "top-up", "hold-full", "exhale", "hold-empty"];

const notes = (rows, columns) => {
    const room = new Float64Array(rows * columns);
    let used = 0;
    return {
        add(...row) {
            if (used < rows) room.set(row, columns * used++);
        },
        all: () => Array.from({ length: used }, (_, row) =>
            Array.from(room.subarray(columns * row, columns * (row + 1)))),
    };
};

// How far the picture has come and when it began, in ms; NaN while it has no time.
const picture = () => {
    const running = document.querySelector("[data-pacer]")?.getAnimations() ?? [];
    const endless = ({ effect }) => effect.getComputedTiming().endTime === Infinity;
    const animation = running.find(endless) ?? running[0];
    if (animation?.startTime == null) return [NaN, NaN];
    const { delay } = animation.effect.getComputedTiming();
    return [animation.currentTime - delay, animation.startTime + delay];
};

const edges = notes(EDGES, 3);
let last = null;
new MutationObserver(() => {
    const now = performance.now();
    const phase = document.querySelector("[data-phase]")?.dataset.phase ?? null;
    if (phase !== null && phase !== last) edges.add(now, PHASES.indexOf(phase), picture()[1]);
    last = phase;
}).observe(document.body, { subtree: true, attributeFilter: ["data-phase"] });

const frames = notes(FRAMES, 4);
let sampling = false;
const sample = (frame) => {
    if (!sampling) return;
    const now = performance.now();
    frames.add(frame, now, ...picture());
    requestAnimationFrame(sample);
};

// 150 ms of work every 400 ms, give or take 50: a fixed 400 ms divides the breath, and would
// meet every edge at the same moment of the stall, or none.
const stall = (turn = 1) => {
    const until = performance.now() + 150;
    while (performance.now() < until);
    const apart = 350 + 100 * ((turn * 0.618034) % 1);
    setTimeout(() => stall(turn + 1), apart - 150);
};

globalThis.bench = {
    begun: () => picture()[1],
    edges: edges.all,
    frames: frames.all,
    sample: (on) => {
        sampling = on;
        if (on) requestAnimationFrame(sample);
    },
    stall: () => stall(),
};
