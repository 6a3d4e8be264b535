/** Two builds under the same load at the same time: is the one slower than the other? */
@NullMarked
package dev.plimsoll.duet;

import org.jspecify.annotations.NullMarked;
