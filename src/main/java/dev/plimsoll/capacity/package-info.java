/** The search for the greatest load at which the target keeps its objectives: an interval with a proof for each end. */
@NullMarked
package dev.plimsoll.capacity;

import org.jspecify.annotations.NullMarked;
