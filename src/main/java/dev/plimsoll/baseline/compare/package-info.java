/** Two runs beside each other: what takes longer in the one than in the other, and what is noise. */
@NullMarked
package dev.plimsoll.baseline.compare;

import org.jspecify.annotations.NullMarked;
