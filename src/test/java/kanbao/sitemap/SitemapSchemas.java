package kanbao.sitemap;

import java.io.IOException;
import java.io.StringReader;

import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

import org.xml.sax.SAXException;

import com.redfin.sitemapgenerator.SitemapValidator;

/** Validates sitemaps by the schemas of sitemaps.org (from a library) and of Google’s extensions (from its documentation). */
final class SitemapSchemas {

    private SitemapSchemas() {
    }

    /** @throws SAXException if it is not valid, with the line */
    static void check(String sitemap) throws SAXException, IOException {
        var root = sitemap.contains("<sitemapindex") ? "siteindex.xsd" : "sitemap.xsd";
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new Source[]{source(SitemapSchemas.class, "image.xsd"),
                    source(SitemapSchemas.class, "news.xsd"), source(SitemapSchemas.class, "xhtml.xsd"),
                    source(SitemapValidator.class, root)})
                .newValidator()
                .validate(new StreamSource(new StringReader(sitemap)));
    }

    private static Source source(Class<?> beside, String name) {
        return new StreamSource(beside.getResourceAsStream(name));
    }

}
