// Reads a card's code through the camera. Nothing of the picture is kept.

import { el } from "../app/dom.js";

export async function scan(place, found, failed) {
  let stream = null;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  } catch (refused) {
    return failed();
  }
  const video = el("video", { playsinline: true, muted: true });
  video.srcObject = stream;
  place.replaceChildren(video);
  await video.play();
  const detector = new BarcodeDetector({ formats: ["qr_code"] });
  const stop = () => {
    for (const track of stream.getTracks()) track.stop();
    place.replaceChildren();
  };
  // Ends with the page: the video is then no longer in the document.
  while (video.isConnected) {
    const codes = await detector.detect(video).catch(() => []);
    if (codes.length > 0) {
      stop();
      return found(codes[0].rawValue);
    }
    await new Promise((done) => setTimeout(done, 200));
  }
  return stop();
}
