/** How response times are kept: histograms, percentiles and their confidence intervals. */
@NullMarked
package dev.plimsoll.latency;

import org.jspecify.annotations.NullMarked;
