declare module 'hanzi/lib/data/cedict_ts.u8.js' {
  const text: string;
  export default text;
}
declare module 'opencc-js/dict/*' {
  const text: string;
  export default text;
}
