package dev.plimsoll.testing;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Text that an XML parser accepted, asked by XPath. */
public final class XmlDocument {
    private final Document document;

    private XmlDocument(Document document) {
        this.document = document;
    }

    /** Fails when the text is not well-formed. */
    public static XmlDocument of(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return new XmlDocument(factory.newDocumentBuilder().parse(new InputSource(new StringReader(text))));
        } catch (SAXException | IOException | ParserConfigurationException problem) {
            throw new AssertionError("expected well-formed XML, but: " + problem.getMessage(), problem);
        }
    }

    /** Values of the nodes found, in document order. */
    public List<String> texts(String path) {
        try {
            NodeList found =
                    (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
            List<String> texts = new ArrayList<>();
            for (int index = 0; index < found.getLength(); index++) {
                texts.add(found.item(index).getTextContent());
            }
            return texts;
        } catch (XPathExpressionException problem) {
            throw new AssertionError("not an XPath: " + path, problem);
        }
    }
}
