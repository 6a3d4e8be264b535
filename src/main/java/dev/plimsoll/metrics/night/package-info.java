/** What Prometheus sees of the nights of a history. */
@NullMarked
package dev.plimsoll.metrics.night;

import org.jspecify.annotations.NullMarked;
