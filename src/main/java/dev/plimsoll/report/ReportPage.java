package dev.plimsoll.report;

import dev.plimsoll.run.RunResult;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * Writes {@code report.html}: one page that needs no network, no script and no other file. It is well-formed XML too, and
 * still readable where a CI server forbids its style sheet.
 */
public final class ReportPage {
    private static final String TEMPLATES = "dev/plimsoll/report";

    private final PebbleEngine engine;

    public ReportPage() {
        ClasspathLoader loader = new ClasspathLoader(ReportPage.class.getClassLoader());
        loader.setPrefix(TEMPLATES);
        loader.setSuffix(".peb");
        this.engine = new PebbleEngine.Builder()
                .loader(loader)
                .extension(new FigureFilters())
                .strictVariables(true)
                .defaultLocale(Locale.ENGLISH)
                .build();
    }

    public String of(RunResult result) {
        StringWriter page = new StringWriter();
        try {
            engine.getTemplate("page").evaluate(page, new PageModel(result).values());
        } catch (IOException impossible) {
            throw new UncheckedIOException("a page could not be written to memory", impossible);
        }
        return Xml.legal(page.toString());
    }
}
