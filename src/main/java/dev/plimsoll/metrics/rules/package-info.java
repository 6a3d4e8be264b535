/**
 * Recording and alert rules for Prometheus, fitted to the checks at hand, with their unit tests. Beside the meters and
 * apart from them: all they share are the names.
 */
@NullMarked
package dev.plimsoll.metrics.rules;

import org.jspecify.annotations.NullMarked;
