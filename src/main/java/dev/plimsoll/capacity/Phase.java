package dev.plimsoll.capacity;

import java.util.Optional;

/** A part of the search. It remembers nothing: what it asks for next follows from the trials so far. */
interface Phase {
    /** Empty when this part has nothing to ask for, not yet or no longer. */
    Optional<Wish> next(Evidence evidence);
}
