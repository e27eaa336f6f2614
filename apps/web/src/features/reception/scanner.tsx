import { Alert } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openQrReader } from './read-qr';
import classes from './reception.module.css';

const LOOK_AGAIN_MS = 150;
/** A ticket held to the camera is read many times; it is one ticket. */
const SAME_TICKET_MS = 3_000;

/** The camera, and what it reads: each code once while it is held there. */
export default function Scanner({ onCode }: { onCode: (text: string) => void }) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const latest = useRef(onCode);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    latest.current = onCode;
  }, [onCode]);
  useEffect(() => {
    const ended = new AbortController();
    void watch(video.current, ended.signal, (text) => latest.current(text)).catch(() => setFailed(true));
    return () => ended.abort();
  }, []);
  return failed ? (
    <Alert role="alert" color="orange">
      {t('reception.noCamera')}
    </Alert>
  ) : (
    <video ref={video} className={classes.camera} muted playsInline aria-label={t('reception.camera')} />
  );
}

/** @throws whatever the browser says against the camera: refused, in use, none, or no HTTPS. */
async function watch(
  video: HTMLVideoElement | null,
  ended: AbortSignal,
  onCode: (text: string) => void,
): Promise<void> {
  if (video === null) return;
  const [read, stream] = await Promise.all([
    openQrReader(),
    navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }),
  ]);
  const stop = () => stream.getTracks().forEach((track) => track.stop());
  if (ended.aborted) return stop();
  ended.addEventListener('abort', stop);
  video.srcObject = stream;
  await video.play();
  let last = { text: '', at: 0 };
  while (!ended.aborted) {
    const text = video.readyState >= video.HAVE_CURRENT_DATA ? await read(video) : null;
    if (text !== null) {
      if (text !== last.text || Date.now() - last.at > SAME_TICKET_MS) onCode(text);
      last = { text, at: Date.now() };
    }
    await new Promise((wake) => setTimeout(wake, LOOK_AGAIN_MS));
  }
}
