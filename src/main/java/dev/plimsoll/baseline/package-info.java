/** Is tonight worse than before? Nights that can be compared, and what their history says. */
@NullMarked
package dev.plimsoll.baseline;

import org.jspecify.annotations.NullMarked;
