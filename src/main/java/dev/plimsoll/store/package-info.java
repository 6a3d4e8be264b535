/** The history of nights in a database: a SQLite file, or PostgreSQL for a team. */
@NullMarked
package dev.plimsoll.store;

import org.jspecify.annotations.NullMarked;
