/** What Prometheus is told: the meters of the prober, and the pages that show them. */
@NullMarked
package dev.plimsoll.metrics;

import org.jspecify.annotations.NullMarked;
