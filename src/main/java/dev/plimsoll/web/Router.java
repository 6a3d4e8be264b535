package dev.plimsoll.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the route of a request and sends what it answers. */
final class Router implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Router.class);

    private final List<Route> routes;

    Router(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            new Reply(exchange).send(answer(exchange));
        }
    }

    private WebResponse answer(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        List<Route> here = routes.stream().filter(it -> it.path().equals(path)).toList();
        if (here.isEmpty()) {
            return WebResponse.text(404, "nothing is served at this path");
        }
        return here.stream()
                .filter(it -> it.takes(method))
                .findFirst()
                .map(route -> answer(route, exchange))
                .orElseGet(() -> notAllowed(here, exchange));
    }

    /** The server would end the connection without a word, here or in the log, when a route throws. */
    private static WebResponse answer(Route route, HttpExchange exchange) {
        try {
            return route.answer().apply(request(exchange));
        } catch (RuntimeException bug) {
            LOG.error("{} {} could not be answered", route.method(), route.path(), bug);
            return WebResponse.text(500, "this could not be answered; the log says why");
        }
    }

    private static WebRequest request(HttpExchange exchange) {
        List<String> accept = exchange.getRequestHeaders().getOrDefault("Accept", List.of());
        return new WebRequest(
                String.join(", ", accept),
                Optional.ofNullable(exchange.getRequestURI().getQuery()));
    }

    private static WebResponse notAllowed(List<Route> here, HttpExchange exchange) {
        String allowed = here.stream().map(Route::allowed).collect(Collectors.joining(", "));
        Headers headers = exchange.getResponseHeaders();
        headers.set("Allow", allowed);
        return WebResponse.text(405, "expected " + allowed);
    }
}
