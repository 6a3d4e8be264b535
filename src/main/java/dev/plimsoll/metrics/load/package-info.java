/** What Prometheus is told of a load run while it goes on. */
@NullMarked
package dev.plimsoll.metrics.load;

import org.jspecify.annotations.NullMarked;
