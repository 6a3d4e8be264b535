/** Is tonight worse than before? Histories of metrics, the gate that judges a night by them, and the statistics it uses. */
@NullMarked
package dev.plimsoll.baseline;

import org.jspecify.annotations.NullMarked;
