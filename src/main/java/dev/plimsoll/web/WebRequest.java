package dev.plimsoll.web;

import java.util.Optional;

/**
 * What a route may want to know of a request.
 *
 * @param accept the {@code Accept} headers joined by commas, empty when there was none
 * @param query what came after {@code ?}, decoded
 */
public record WebRequest(String accept, Optional<String> query) {}
