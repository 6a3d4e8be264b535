package dev.plimsoll.web;

import java.util.function.Function;

/** A path that is served, exactly as it is written, and by whom. A GET route serves HEAD as well. */
public record Route(String method, String path, Function<WebRequest, WebResponse> answer) {
    public static Route get(String path, Function<WebRequest, WebResponse> answer) {
        return new Route("GET", path, answer);
    }

    public static Route post(String path, Function<WebRequest, WebResponse> answer) {
        return new Route("POST", path, answer);
    }

    boolean takes(String requestMethod) {
        return method.equals(requestMethod) || (method.equals("GET") && requestMethod.equals("HEAD"));
    }

    String allowed() {
        return method.equals("GET") ? "GET, HEAD" : method;
    }
}
