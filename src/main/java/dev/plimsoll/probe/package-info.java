/** One check and what it saw, and when: continuous probing as plain Java. */
@NullMarked
package dev.plimsoll.probe;

import org.jspecify.annotations.NullMarked;
