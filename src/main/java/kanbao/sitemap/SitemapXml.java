package kanbao.sitemap;

import java.io.StringWriter;
import java.util.Map;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import kanbao.site.XmlCharacters;

/** Writes one sitemap (sitemaps.org protocol 0.9), with Google’s extensions for images, news and the languages of a page. */
final class SitemapXml {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final Map<String, String> EXTENSIONS = Map.of("image",
            "http://www.google.com/schemas/sitemap-image/1.1", "news",
            "http://www.google.com/schemas/sitemap-news/0.9", "xhtml", "http://www.w3.org/1999/xhtml");
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private SitemapXml() throws XMLStreamException {
        xml = FACTORY.createXMLStreamWriter(text);
    }

    /** Writes the contents of an element. */
    interface Contents {

        void write(SitemapXml xml) throws XMLStreamException;

    }

    /**
     * Returns a whole sitemap.
     *
     * @param root       {@code urlset} or {@code sitemapindex}
     * @param extensions the prefixes of the extensions used: {@code image}, {@code news}, {@code xhtml}
     */
    static String file(String root, Contents contents, String... extensions) {
        try {
            var file = new SitemapXml();
            file.xml.writeStartDocument("UTF-8", "1.0");
            file.xml.writeStartElement(root);
            file.xml.writeDefaultNamespace(NAMESPACE);
            for (var prefix : extensions) {
                file.xml.writeNamespace(prefix, EXTENSIONS.get(prefix));
            }
            contents.write(file);
            file.xml.writeEndDocument();
            return file.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    void element(String name, Contents contents) throws XMLStreamException {
        xml.writeStartElement(name);
        contents.write(this);
        xml.writeEndElement();
    }

    /** The address of the same page in this language. */
    void alternate(String language, String address) throws XMLStreamException {
        xml.writeEmptyElement("xhtml:link");
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("hreflang", language);
        xml.writeAttribute("href", address);
    }

    void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(XmlCharacters.clean(text));
        xml.writeEndElement();
    }

}
