/** Who arrives when, and what they do. */
@NullMarked
package dev.plimsoll.workload;

import org.jspecify.annotations.NullMarked;
