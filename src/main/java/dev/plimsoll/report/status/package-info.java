/** What people and machines read of the prober: the status page, its JSON, and the file that outlives a restart. */
@NullMarked
package dev.plimsoll.report.status;

import org.jspecify.annotations.NullMarked;
