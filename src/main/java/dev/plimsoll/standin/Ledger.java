package dev.plimsoll.standin;

import java.util.Map;
import java.util.function.LongSupplier;

/** What a stand-in knows of its past: sessions, counts, the record. Thread-safe. */
final class Ledger {
    private final ChatStore store;
    private final RequestRecord record;
    private final LongSupplier nanos;
    private volatile Exchange.Books books;

    Ledger(ChatStore store, RequestRecord record, LongSupplier nanos) {
        this.store = store;
        this.record = record;
        this.nanos = nanos;
        this.books = new Exchange.Books(new RequestCounts(), record, nanos);
    }

    /** The books that a request is entered in, and stays in. */
    Exchange.Books books() {
        return books;
    }

    Map<String, Map<String, Long>> counts() {
        return books.counts().snapshot();
    }

    int sessions() {
        return store.count();
    }

    RequestRecord record() {
        return record;
    }

    /** Starts afresh. Requests on their way stay in the old counts, so that the new ones agree with themselves. */
    void reset() {
        books = new Exchange.Books(new RequestCounts(), record, nanos);
        record.clear();
        store.clear();
    }
}
