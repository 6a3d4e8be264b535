/** What people and machines read of a night and of a history of nights. */
@NullMarked
package dev.plimsoll.report.night;

import org.jspecify.annotations.NullMarked;
