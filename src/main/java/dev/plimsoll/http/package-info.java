/** One HTTP exchange through Apache HttpClient 5, with a hard deadline. */
@NullMarked
package dev.plimsoll.http;

import org.jspecify.annotations.NullMarked;
