/** Queues in virtual time, whose truth is known in closed form: what measurements are tried on. */
@NullMarked
package dev.plimsoll.testing.queue;

import org.jspecify.annotations.NullMarked;
