/** What is said of the dashboards is held to: by their files alone, and by the figures that they show of real programs. */
@NullMarked
package dev.plimsoll.dashboards;

import org.jspecify.annotations.NullMarked;
