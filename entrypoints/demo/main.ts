import { startReader } from '@/src/start-reader';

void startReader();
