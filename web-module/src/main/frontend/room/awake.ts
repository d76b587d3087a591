/**
 * Keeps the screen of a phone from going dark during a call. A browser lets go whenever its tab is out of sight, so it is
 * asked again on return; one that can't, or won't with a low battery, is left alone.
 *
 * @returns lets the screen sleep again
 */
export function stayAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let over = false;
  const ask = async () => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) {
      return;
    }
    try {
      lock = await navigator.wakeLock.request('screen');
      if (over) {
        await lock.release();
      }
    } catch (failure) {
      console.info('keeping the screen awake', failure);
    }
  };
  const onVisible = () => void ask();
  document.addEventListener('visibilitychange', onVisible);
  void ask();
  return () => {
    over = true;
    document.removeEventListener('visibilitychange', onVisible);
    void lock?.release().catch(() => undefined);
  };
}
