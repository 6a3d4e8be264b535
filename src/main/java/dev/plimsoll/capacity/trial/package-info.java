/** Trials as load runs: what a run's calls add up to, when a run spares its target, and when that is itself again. */
@NullMarked
package dev.plimsoll.capacity.trial;

import org.jspecify.annotations.NullMarked;
