import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isConnected } from '@/src/messages';
import { startReader } from '@/src/start-reader';

/** In this script's own world, which the page cannot see: tells whether a live copy of it reads the page already. */
const world = globalThis as { mingjianIsLive?: () => boolean };

/** The reader, put into pages whose text is Chinese, or where somebody opens the popup. */
export default defineUnlistedScript(() => {
  if (world.mingjianIsLive?.()) return;
  world.mingjianIsLive = isConnected;
  void startReader();
});
