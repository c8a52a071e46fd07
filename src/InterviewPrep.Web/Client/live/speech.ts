/** It is known of each stretch of so many milliseconds whether somebody speaks in it. */
const stretch = 100;
/** The root mean square of samples from which on they are no background noise. */
const loud = 0.01;
/** A silence that is shorter is a breath. */
const breath = 1_000;

/** Where somebody is heard in a sound, in milliseconds from its beginning: from, to, from, to. All of it when this browser cannot tell. */
export async function speechIn(sound: Blob, length: number): Promise<number[]> {
  try {
    const buffer = await new OfflineAudioContext(1, 1, 48_000).decodeAudioData(await sound.arrayBuffer());
    const spoken: number[] = [];
    loudParts(buffer).forEach((isLoud, part) => {
      const [from, to] = [part * stretch, Math.min(length, (part + 1) * stretch)];
      if (!isLoud || from >= to) return;
      if (from - (spoken.at(-1) ?? -Infinity) < breath) spoken[spoken.length - 1] = to;
      else spoken.push(from, to);
    });
    return spoken;
  } catch {
    return [0, length];
  }
}

function loudParts(buffer: AudioBuffer): readonly boolean[] {
  const samples = buffer.getChannelData(0);
  const size = Math.round((buffer.sampleRate * stretch) / 1000);
  return Array.from({ length: Math.ceil(samples.length / size) }, (_, part) => {
    const some = samples.subarray(part * size, (part + 1) * size);
    return Math.sqrt(some.reduce((sum, sample) => sum + sample * sample, 0) / some.length) > loud;
  });
}
