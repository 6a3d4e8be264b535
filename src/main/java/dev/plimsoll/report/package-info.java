/** What people and machines read of a run: HTML, JSON, JUnit XML. */
@NullMarked
package dev.plimsoll.report;

import org.jspecify.annotations.NullMarked;
