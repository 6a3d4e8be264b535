package dev.plimsoll.report;

/** A field of a saved file is not there, or holds something else; whoever reads the file says which file that is. */
final class MissingFieldException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MissingFieldException(String field, String expected) {
        super("expected " + expected + " at '" + field + "'");
    }
}
