package dev.plimsoll.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An element without text, printed well-formed and indented whatever its attributes hold. */
final class XmlElement {
    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlElement> children = new ArrayList<>();

    XmlElement(String name) {
        this.name = name;
    }

    XmlElement with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    void add(XmlElement child) {
        children.add(child);
    }

    String print() {
        StringBuilder text = new StringBuilder();
        print(text, "");
        return text.toString();
    }

    private void print(StringBuilder text, String indent) {
        text.append(indent).append('<').append(name);
        attributes.forEach((attribute, value) -> text.append(' ')
                .append(attribute)
                .append("=\"")
                .append(escaped(value))
                .append('"'));
        if (children.isEmpty()) {
            text.append("/>\n");
            return;
        }
        text.append(">\n");
        children.forEach(child -> child.print(text, indent + "  "));
        text.append(indent).append("</").append(name).append(">\n");
    }

    /** Line breaks as references: a parser would turn bare ones into blanks. */
    private static String escaped(String value) {
        return Xml.legal(value)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\t", "&#9;")
                .replace("\n", "&#10;")
                .replace("\r", "&#13;");
    }
}
