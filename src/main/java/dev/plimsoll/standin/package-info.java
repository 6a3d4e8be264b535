/** A stand-in chat service: both contracts, a known capacity, and faults on demand. */
@NullMarked
package dev.plimsoll.standin;

import org.jspecify.annotations.NullMarked;
