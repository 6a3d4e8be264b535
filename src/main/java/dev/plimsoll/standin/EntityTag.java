package dev.plimsoll.standin;

import java.util.zip.CRC32C;

/** The weak tag that every answer to a GET carries; a client that has this body already gets 304 without one. */
final class EntityTag {
    private EntityTag() {}

    static Answer apply(Request request, Answer answer) {
        if (answer.status() != 200 || !request.method().equals("GET")) {
            return answer;
        }
        String tag = of(answer.body());
        Answer tagged = answer.with("ETag", tag);
        return request.header("If-None-Match").contains(tag) ? Answer.empty(304).with(tagged.headers()) : tagged;
    }

    private static String of(byte[] body) {
        CRC32C sum = new CRC32C();
        sum.update(body);
        return "W/\"" + Integer.toHexString(body.length) + "-" + Long.toHexString(sum.getValue()) + "\"";
    }
}
