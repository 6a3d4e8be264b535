/** One load run, from its plan to its artefacts. */
@NullMarked
package dev.plimsoll.run;

import org.jspecify.annotations.NullMarked;
