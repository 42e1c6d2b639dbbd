// How the parts of the element fire its events. Given by the element to its controllers.

/** Fires one of ChatKit's events on the element. */
export type Dispatch = (
  name:
    | 'error'
    | 'effect'
    | 'response.start'
    | 'response.end'
    | 'thread.change'
    | 'thread.load.start'
    | 'thread.load.end',
  detail?: object,
) => void;
