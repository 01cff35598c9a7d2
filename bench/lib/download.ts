/** Reads a file to its end without keeping it; how many bytes it has. */
export async function download(
  url: string,
  { headers }: { headers: Record<string, string> },
): Promise<number> {
  const response = await fetch(url, { headers });
  if (!response.ok || !response.body) throw new Error(`${response.status} of ${url}`);
  let bytes = 0;
  await response.body.pipeTo(
    new WritableStream({
      write: (chunk) => {
        bytes += chunk.length;
      },
    }),
  );
  return bytes;
}
