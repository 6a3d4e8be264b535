/** What simulations find out beside response times: the limit of a limiter, refusals, growth. */
@NullMarked
package dev.plimsoll.inquiry;

import org.jspecify.annotations.NullMarked;
