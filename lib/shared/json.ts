// The JSON value type, named once.

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
