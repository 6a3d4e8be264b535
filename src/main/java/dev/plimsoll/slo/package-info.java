/** What is good enough: objectives, and verdicts with the evidence for them. */
@NullMarked
package dev.plimsoll.slo;

import org.jspecify.annotations.NullMarked;
