package dev.plimsoll.report;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/** The templates of our pages. Whatever they print is escaped, and a name they do not know is an error. Thread-safe. */
public final class PageTemplates {
    private static final String TEMPLATES = "dev/plimsoll/report";

    private final PebbleEngine engine;

    public PageTemplates() {
        ClasspathLoader loader = new ClasspathLoader(PageTemplates.class.getClassLoader());
        loader.setPrefix(TEMPLATES);
        loader.setSuffix(".peb");
        this.engine = new PebbleEngine.Builder()
                .loader(loader)
                .extension(new FigureFilters())
                .strictVariables(true)
                .defaultLocale(Locale.ENGLISH)
                .build();
    }

    /** The page that a template makes of these values; well-formed XML when the template is. */
    public String page(String template, Map<String, Object> values) {
        StringWriter page = new StringWriter();
        try {
            engine.getTemplate(template).evaluate(page, values);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a page could not be written to memory", impossible);
        }
        return Xml.legal(page.toString());
    }
}
