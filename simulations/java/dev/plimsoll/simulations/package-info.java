/** Gatling simulations: each asks one question. */
@NullMarked
package dev.plimsoll.simulations;

import org.jspecify.annotations.NullMarked;
