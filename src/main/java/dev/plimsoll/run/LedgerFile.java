package dev.plimsoll.run;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A locked text file that lines are appended to, each with one write to the operating system. It is read through the
 * same descriptor, since closing another one on the same file would end this process's lock. Thread-safe.
 */
final class LedgerFile implements AutoCloseable {
    private final RandomAccessFile file;
    private boolean torn;

    private LedgerFile(RandomAccessFile file) throws IOException {
        this.file = file;
        this.torn = file.length() > 0 && !endsWith("\n");
    }

    /** Opens a file, which is made when it does not exist; empty when another process holds it. */
    static Optional<LedgerFile> lock(Path path) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        if (file.getChannel().tryLock() != null) {
            return Optional.of(new LedgerFile(file));
        }
        file.close();
        return Optional.empty();
    }

    /** Adds a line; when an earlier one broke off, on a line of its own all the same. */
    void append(String line) throws IOException {
        String text = line + "\n";
        synchronized (this) {
            byte[] bytes = (torn ? "\n" + text : text).getBytes(StandardCharsets.UTF_8);
            torn = true;
            file.write(bytes);
            torn = false;
        }
    }

    synchronized void forEachLine(Consumer<String> reader) throws IOException {
        try {
            BufferedReader lines = fromStart();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.accept(line);
            }
        } finally {
            file.seek(file.length());
        }
    }

    synchronized Optional<String> firstLine() throws IOException {
        try {
            return Optional.ofNullable(fromStart().readLine());
        } finally {
            file.seek(file.length());
        }
    }

    synchronized boolean endsWith(String text) throws IOException {
        byte[] end = new byte[text.length()];
        try {
            file.seek(Math.max(0, file.length() - end.length));
            int read = file.read(end);
            return read == end.length && new String(end, StandardCharsets.UTF_8).equals(text);
        } finally {
            file.seek(file.length());
        }
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }

    /** Not to be closed: it reads through the file's own descriptor. */
    private BufferedReader fromStart() throws IOException {
        file.seek(0);
        return new BufferedReader(new InputStreamReader(new FileInputStream(file.getFD()), StandardCharsets.UTF_8));
    }
}
