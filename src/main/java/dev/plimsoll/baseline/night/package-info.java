/** One night, from its runs to its verdict: how many runs, which of them count, what they are compared with. */
@NullMarked
package dev.plimsoll.baseline.night;

import org.jspecify.annotations.NullMarked;
